-- What programs sign in with; of a token itself only its hash is kept.
create table api_token (
    id           varchar(20)  not null primary key,
    name         varchar(100) not null,
    scope        varchar(10)  not null,
    hash         varchar(64)  not null unique,
    created_by   varchar(100) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone
);
