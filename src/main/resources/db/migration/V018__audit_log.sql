-- Who did what. Kept when what it was done to is gone, so nothing is referred to.
create table deed (
    id       bigint       not null primary key,
    done_at  timestamp(6) with time zone not null,
    done_by  varchar(200),
    what     varchar(40)  not null,
    subject  varchar(100),
    label    varchar(500) not null
);
create index deed_subject on deed (subject, id);
