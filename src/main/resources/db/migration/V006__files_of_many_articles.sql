-- A file may hold many articles: each has an item of its own, which knows its file and its place there.

alter table import_item add column place varchar(500);
alter table import_item add column file_id bigint references import_item (id);
alter table import_item add column file_read boolean default false not null;

update import_item set file_read = true where state <> 'PENDING';
update import_item set file_id = (
    select min(f.id) from import_item f
    where f.job_id = import_item.job_id and f.original_sha256 = import_item.original_sha256 and f.draft_no = 0)
where draft_no > 0;

create unique index import_item_of_file on import_item (file_id, draft_no);
create index import_item_of_job on import_item (job_id, state, seq);
