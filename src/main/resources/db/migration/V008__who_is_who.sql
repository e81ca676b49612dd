-- What people have decided about names. What the machine found stays beside it, so that each
-- decision can be taken back and is kept when an article is read again.

-- The machine finds a name by its kind and its folded form, whatever people made of it.
alter table named_entity rename column type to found_type;
alter table named_entity alter column name_key drop not null;
alter table named_entity add column type varchar(20);
alter table named_entity add column list_key varchar(500);
alter table named_entity add column note varchar(200);
alter table named_entity add column hidden boolean default false not null;
alter table named_entity add column same_as bigint references named_entity (id);
alter table named_entity add column version int default 0 not null;
update named_entity set type = found_type, list_key = name_key;
alter table named_entity alter column type set not null;
alter table named_entity alter column list_key set not null;
create index named_entity_list_key on named_entity (list_key, id);
create index named_entity_same_as on named_entity (same_as);

alter table mention add column found_id bigint references named_entity (id);
update mention set found_id = entity_id;
alter table mention alter column found_id set not null;
create index mention_found on mention (found_id);

alter table quote add column speaker_found_id bigint references named_entity (id);
update quote set speaker_found_id = speaker_id;
create index quote_speaker_found on quote (speaker_found_id);

-- Each decision, in the order in which they were made; was and becomes are what it changed.
create table name_decision (
    id         bigint       not null primary key,
    kind       varchar(20)  not null,
    subject    bigint       not null references named_entity (id),
    object     bigint       references named_entity (id),
    was        varchar(500),
    becomes    varchar(500),
    decided_by varchar(200),
    decided_at timestamp(6) with time zone not null,
    undone_by  varchar(200),
    undone_at  timestamp(6) with time zone,
    settled    boolean      default false not null
);
create index name_decision_subject on name_decision (subject);
create index name_decision_object on name_decision (object);
create index name_decision_settled on name_decision (settled);

-- Articles in which a name, as the machine found it, stands for somebody else; the newest decision counts.
create table name_assignment (
    article_id  bigint not null references article (id),
    found_id    bigint not null references named_entity (id),
    decision_id bigint not null references name_decision (id),
    entity_id   bigint not null references named_entity (id),
    primary key (article_id, found_id, decision_id)
);
create index name_assignment_found on name_assignment (found_id);
create index name_assignment_entity on name_assignment (entity_id);
create index name_assignment_decision on name_assignment (decision_id);

-- Two names that may be one, with what speaks for it.
create table name_proposal (
    id          bigint           not null primary key,
    first_id    bigint           not null references named_entity (id),
    second_id   bigint           not null references named_entity (id),
    strength    double precision not null,
    evidence    varchar(4000)    not null,
    proposed_at timestamp(6) with time zone not null,
    put_off_at  timestamp(6) with time zone,
    unique (first_id, second_id)
);
create index name_proposal_strength on name_proposal (strength, id);
create index name_proposal_second on name_proposal (second_id);

-- How far work on all names has come; its row is also the lock that lets one decision be made at a time.
create table name_progress (
    task    varchar(40) not null primary key,
    reached bigint      not null
);
insert into name_progress (task, reached) values ('decisions', 0), ('proposals', 0);
