insert into watched_file (label, stamp, taken_at) values ('weir.txt', '3 1', timestamp with time zone '2031-02-06 00:00:00+00:00');
