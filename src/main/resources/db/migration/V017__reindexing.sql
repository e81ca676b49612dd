-- How far the index has been built anew, article by article in the order of their numbers.
create table reindexing (
    id          bigint not null primary key,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    total       bigint not null,
    done        bigint not null,
    place       bigint not null
);
