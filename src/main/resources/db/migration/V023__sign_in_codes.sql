-- What the codes are made of that an account signs in with beside its password, when that was made,
-- since when they are asked for (null until the first was right), and the time step of the last one that was used.
create table sign_in_code (
    account   varchar(100) not null primary key references account (name) on delete cascade,
    secret    varchar(64)  not null,
    begun_at  timestamp(6) with time zone not null,
    since     timestamp(6) with time zone,
    last_step bigint       default 0 not null
);
-- Hashes of the spare codes, each of which signs in once without the device.
create table spare_code (
    account varchar(100) not null references sign_in_code (account) on delete cascade,
    hash    varchar(64)  not null,
    primary key (account, hash)
);
