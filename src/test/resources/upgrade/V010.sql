insert into correction (id, article_id, change, was, corrected_by, corrected_at, undone_by, undone_at)
values (15, 72057594037927937, '{}', null, 'editor', timestamp with time zone '2031-02-06 00:00:00+00:00', 'editor',
    timestamp with time zone '2031-02-07 00:00:00+00:00');
