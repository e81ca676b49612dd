-- The files of the watched folder that were taken, as they were then.
create table watched_file (
    label    varchar(1000) not null primary key,
    stamp    varchar(60)   not null,
    taken_at timestamp(6) with time zone not null
);
