insert into api_token (id, name, scope, hash, created_by, created_at)
values ('t1', 'Harvester', 'READ', 'none', 'editor', timestamp with time zone '2031-02-06 00:00:00+00:00');
