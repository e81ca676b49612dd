-- Under what a name is looked for when others that may be the same are sought.

create table name_block (
    entity_id bigint       not null references named_entity (id),
    block     varchar(200) not null,
    primary key (block, entity_id)
);
create index name_block_entity on name_block (entity_id);
