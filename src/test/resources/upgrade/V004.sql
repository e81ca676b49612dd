insert into account (name, password_hash, created_at)
values ('editor', '{bcrypt}none', timestamp with time zone '2031-01-01 00:00:00+00:00');
