-- What the passages of articles mean, to find them by beside their words.

create table passage (
    id         bigint       not null primary key,
    article_id bigint       not null references article (id) on delete cascade,
    seq        int          not null,
    start_at   int          not null,
    end_at     int          not null,
    vector     bytea        not null,
    made_by    varchar(100) not null
);
create index passage_article on passage (article_id, seq);
create index passage_made_by on passage (made_by);

-- An article whose passages are to be read has a row here, as in reading_work.
create table passage_work (
    article_id  bigint not null primary key references article (id) on delete cascade,
    since       timestamp(6) with time zone not null,
    attempts    int    not null,
    not_before  timestamp(6) with time zone,
    taken_by    varchar(40),
    taken_until timestamp(6) with time zone,
    reason_code varchar(40),
    reason      varchar(2000)
);
create index passage_work_next on passage_work (not_before desc, article_id desc);

insert into passage_work (article_id, since, attempts, not_before)
select id, updated_at, 0, updated_at from article where deleted_at is null;
