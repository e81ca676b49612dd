insert into reindexing (id, started_at, finished_at, total, done, place)
values (16, timestamp with time zone '2031-02-06 00:00:00+00:00', timestamp with time zone '2031-02-06 00:01:00+00:00', 1, 1, 1);
