-- The embedded index belongs to this process alone: whoever worked on the queue before is gone,
-- and waiting for them to expire would only keep new articles from being found after a crash.
delete from hsearch_agent;

-- The same holds for imports that were being read.
update import_job set taken_by = null, taken_until = null where taken_until is not null;

-- Once, after a kill, H2 kept an entry of an index whose row was gone, and reading stood still on
-- it. These queues are short, and nothing is lost by making their indexes anew at each start.
drop index if exists reading_work_next;
create index reading_work_next on reading_work (not_before desc, article_id desc);
drop index if exists passage_work_next;
create index passage_work_next on passage_work (not_before desc, article_id desc);
drop index if exists hsearch_outbox_event_entity;
create index hsearch_outbox_event_entity on hsearch_outbox_event (entity_id);
