-- The archive's articles, what was found in them, and the files they came from.
-- Written in SQL that H2 and PostgreSQL both accept.

create table original (
    sha256     varchar(64)  not null primary key,
    label      varchar(500) not null,
    media_type varchar(200),
    length     bigint       not null,
    stored_at  timestamp(6) with time zone not null
);

-- The bytes of an original, compressed with gzip as one stream and cut into parts.
create table original_part (
    sha256  varchar(64) not null references original (sha256),
    part_no int         not null,
    bytes   bytea       not null,
    primary key (sha256, part_no)
);

create table article (
    id              bigint        not null primary key,
    version         int           not null,
    headline        varchar(1000) not null,
    standfirst      varchar(5000),
    byline          varchar(1000),
    authors         varchar(4000) not null,
    source          varchar(500),
    section         varchar(300),
    url             varchar(2000),
    language        varchar(35)   not null,
    published_day   date,
    published_at    timestamp(6) with time zone,
    published_from  varchar(20),
    body            varchar(1000000) not null,
    captions        varchar(100000)  not null,
    word_count      int           not null,
    imported_at     timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    deleted_at      timestamp(6) with time zone,
    original_sha256 varchar(64)   not null references original (sha256),
    fingerprint     varchar(64)   unique
);
create index article_original on article (original_sha256);
create index article_published on article (published_day, id);
create index article_deleted on article (deleted_at);

create table article_version (
    article_id  bigint       not null references article (id),
    version     int          not null,
    content     varchar(1048576) not null,
    replaced_at timestamp(6) with time zone not null,
    replaced_by varchar(200),
    primary key (article_id, version)
);

create table named_entity (
    id       bigint       not null primary key,
    type     varchar(20)  not null,
    name     varchar(500) not null,
    name_key varchar(500) not null,
    unique (type, name_key)
);
create index named_entity_name_key on named_entity (name_key);

create table mention (
    id         bigint       not null primary key,
    article_id bigint       not null references article (id),
    entity_id  bigint       not null references named_entity (id),
    start_at   int          not null,
    end_at     int          not null,
    text       varchar(1000) not null
);
create index mention_article on mention (article_id);
create index mention_entity on mention (entity_id);

create table quote (
    id            bigint       not null primary key,
    article_id    bigint       not null references article (id),
    seq           int          not null,
    start_at      int          not null,
    end_at        int          not null,
    text          varchar(1000000) not null,
    kind          varchar(20)  not null,
    cue           varchar(200),
    speaker_name  varchar(500),
    speaker_id    bigint       references named_entity (id),
    speaker_start int,
    speaker_end   int,
    confidence    double precision,
    via           varchar(500),
    piece_of      int
);
create index quote_article on quote (article_id);
create index quote_speaker on quote (speaker_id);
