insert into import_job (id, save_at_once, on_duplicate, request_key, started_at, finished_at, cancelled)
values (11, true, 'SKIP', 'first', timestamp with time zone '2031-02-03 04:00:00+00:00',
    timestamp with time zone '2031-02-03 04:06:00+00:00', false);
insert into import_item (id, job_id, seq, label, media_type, original_sha256, draft_no, state, article_id, headline,
    reason_code, reason)
values
    (12, 11, 0, 'weir.txt', 'text/plain', 'f00d', 0, 'IMPORTED', 72057594037927937, 'Weir keeper of Oster Lode retires', null, null),
    (13, 11, 1, 'blank.txt', null, null, 0, 'FAILED', null, null, 'NO_TEXT', 'The file has no text');
