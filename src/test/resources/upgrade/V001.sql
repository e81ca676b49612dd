insert into original (sha256, label, media_type, length, stored_at) values
    ('f00d', 'weir.txt', 'text/plain', 3, timestamp with time zone '2031-02-03 04:05:06.123456+00:00'),
    ('cafe', 'lock.txt', null, 4, timestamp with time zone '2031-02-03 04:05:07+00:00');
insert into original_part (sha256, part_no, bytes) values ('f00d', 0, cast('abc' as bytea)), ('cafe', 0, cast('abcd' as bytea));
insert into article (id, version, headline, standfirst, byline, authors, source, section, url, language, published_day,
    published_at, published_from, body, captions, word_count, imported_at, updated_at, deleted_at, original_sha256, fingerprint)
values
    (72057594037927937, 2, 'Weir keeper of Oster Lode retires', 'After forty years', 'By Mab Orrin', 'Mab Orrin',
     'Lode Herald', 'Rivers', 'https://lode.example/weir', 'en', date '2031-02-01', null, 'TEXT',
     '“The water never slept”, Wenna Tol said at the weir.', '', 10,
     timestamp with time zone '2031-02-03 04:05:06.123456+00:00', timestamp with time zone '2031-02-04 00:00:00+00:00',
     null, 'f00d', 'print-1'),
    (72057594037927938, 0, 'Lock of Oster Lode stays shut', null, null, '', null, null, null, 'en', null, null, null,
     'Nobody has the key.', '', 4, timestamp with time zone '2031-02-03 04:05:07+00:00',
     timestamp with time zone '2031-02-05 00:00:00+00:00', timestamp with time zone '2031-02-05 00:00:00+00:00', 'cafe', null);
insert into named_entity (id, type, name, name_key) values (7, 'PERSON', 'Wenna Tol', 'wenna tol');
insert into mention (id, article_id, entity_id, start_at, end_at, text) values (8, 72057594037927937, 7, 26, 35, 'Wenna Tol');
insert into quote (id, article_id, seq, start_at, end_at, text, kind, cue, speaker_name, speaker_id, speaker_start,
    speaker_end, confidence, via, piece_of)
values (9, 72057594037927937, 0, 1, 22, 'The water never slept', 'DIRECT', 'said', 'Wenna Tol', 7, 26, 35, 0.9, null, null);
