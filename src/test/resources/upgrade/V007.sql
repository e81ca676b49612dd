insert into reading_work (article_id, since, attempts, not_before)
values (72057594037927937, timestamp with time zone '2031-02-04 00:00:00+00:00', 1,
    timestamp with time zone '2031-02-04 00:00:00+00:00');
