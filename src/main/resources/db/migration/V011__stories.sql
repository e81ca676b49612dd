-- Which articles are versions of one story, by what of their texts this is told, and what is still to be sorted.

-- Articles whose story is to be sought, since they are new, changed, deleted or restored.
create table story_work (
    article_id bigint not null primary key references article (id) on delete cascade,
    since      timestamp(6) with time zone not null
);
insert into story_work (article_id, since) select id, updated_at from article where deleted_at is null;

-- The smallest of the hashes of an article's runs of words; versions of a story share some of them.
create table story_hash (
    hash       bigint not null,
    article_id bigint not null references article (id) on delete cascade,
    primary key (hash, article_id)
);
create index story_hash_article on story_hash (article_id);

-- The articles of stories that have several; a story goes by the number of its first article.
create table story_member (
    article_id bigint not null primary key references article (id) on delete cascade,
    story_id   bigint not null
);
create index story_member_story on story_member (story_id);

-- Its row is the lock that lets one process sort at a time.
create table story_turn (
    id int not null primary key
);
insert into story_turn (id) values (1);
