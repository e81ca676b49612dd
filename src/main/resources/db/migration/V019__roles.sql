-- What each account may do, and when that or its password was changed last, which ends its sessions.
alter table account add column role varchar(20) default 'ADMIN' not null;
alter table account add column changed_at timestamp(6) with time zone;
update account set changed_at = created_at;
