-- What people corrected in what was found in articles: applied again whenever an article is read.

create table correction (
    id           bigint           not null primary key,
    article_id   bigint           not null references article (id) on delete cascade,
    change       varchar(1048576) not null,
    was          varchar(500),
    corrected_by varchar(200),
    corrected_at timestamp(6) with time zone not null,
    undone_by    varchar(200),
    undone_at    timestamp(6) with time zone
);
create index correction_article on correction (article_id);

-- What the machine found in corrected articles, compressed, as of the article's read_at.
create table uncorrected (
    article_id bigint not null primary key references article (id) on delete cascade,
    read_at    timestamp(6) with time zone not null,
    findings   bytea  not null
);
