-- What was handed in to be imported, file by file, and what became of it.

create table import_job (
    id           bigint      not null primary key,
    save_at_once boolean     not null,
    on_duplicate varchar(20) not null,
    request_key  varchar(200) unique,
    started_at   timestamp(6) with time zone not null,
    finished_at  timestamp(6) with time zone,
    cancelled    boolean     not null
);

create table import_item (
    id              bigint       not null primary key,
    job_id          bigint       not null references import_job (id),
    seq             int          not null,
    label           varchar(500) not null,
    media_type      varchar(200),
    original_sha256 varchar(64)  references original (sha256),
    draft_no        int          not null,
    state           varchar(20)  not null,
    article_id      bigint       references article (id),
    headline        varchar(1000),
    reason_code     varchar(40),
    reason          varchar(2000),
    unique (job_id, seq)
);
create index import_item_state on import_item (state);
