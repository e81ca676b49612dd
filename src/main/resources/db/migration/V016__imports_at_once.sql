-- Several imports are read at once, each by one worker at a time, who has it until then.
alter table import_job add column taken_by varchar(40);
alter table import_job add column taken_until timestamp(6) with time zone;
create index import_job_unfinished on import_job (finished_at, taken_until);
