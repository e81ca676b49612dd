insert into deed (id, done_at, done_by, what, subject, label)
values (17, timestamp with time zone '2031-02-06 00:00:00+00:00', 'editor', 'BACKUP_TAKEN', null, '');
