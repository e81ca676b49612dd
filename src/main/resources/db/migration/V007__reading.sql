-- Names and quotes are read after an article is stored: which articles are to be read, and by what each was read.

-- Null until an article is read; 'given' where names and quotes came with it and are kept.
alter table article add column read_with varchar(100);
alter table article add column read_at timestamp(6) with time zone;
update article set read_with = 'earlier', read_at = updated_at;
create index article_read on article (read_with, deleted_at, read_at);

-- An article that is to be read has a row here; a row that may not be tried again has no not_before.
create table reading_work (
    article_id  bigint not null primary key references article (id) on delete cascade,
    since       timestamp(6) with time zone not null,
    attempts    int    not null,
    not_before  timestamp(6) with time zone,
    taken_by    varchar(40),
    taken_until timestamp(6) with time zone,
    reason_code varchar(40),
    reason      varchar(2000)
);
create index reading_work_next on reading_work (not_before desc, article_id desc);
