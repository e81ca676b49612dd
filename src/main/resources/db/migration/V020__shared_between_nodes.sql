-- What several processes of one archive share: who is signed in, and which passwords were wrong.

-- The layout is that of Spring Session.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Wrong passwords for an account from an address since a moment.
create table sign_in_failure (
    who   varchar(200) not null primary key,
    times int          not null,
    since timestamp(6) with time zone not null
);
create index sign_in_failure_since on sign_in_failure (since);
