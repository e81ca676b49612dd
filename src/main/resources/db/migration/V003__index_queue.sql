-- The queue of changes that the index has still to learn, and who works on it; the layout is that
-- of Hibernate Search's outbox-polling coordination.

create table hsearch_outbox_event (
    id             uuid         not null primary key,
    entity_name    varchar(256) not null,
    entity_id      varchar(256) not null,
    entity_id_hash int          not null,
    payload        bytea        not null,
    retries        int          not null,
    process_after  timestamp(6) with time zone not null,
    status         varchar(20)  not null,
    tenant_id      varchar(255)
);
create index hsearch_outbox_event_after on hsearch_outbox_event (process_after, status);
create index hsearch_outbox_event_entity on hsearch_outbox_event (entity_id);

create table hsearch_agent (
    id                   uuid         not null primary key,
    type                 varchar(40)  not null,
    name                 varchar(255) not null,
    expiration           timestamp(6) with time zone not null,
    state                varchar(20)  not null,
    total_shard_count    int,
    assigned_shard_index int,
    payload              bytea,
    tenant_id            varchar(255)
);
