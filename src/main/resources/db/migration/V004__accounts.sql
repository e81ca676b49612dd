-- Who can sign in.

create table account (
    name          varchar(100) not null primary key,
    password_hash varchar(300) not null,
    created_at    timestamp(6) with time zone not null
);
