insert into name_decision (id, kind, subject, object, was, becomes, decided_by, decided_at)
values (14, 'RENAME', 7, null, 'Wenna Tol', 'Wenna Toll', 'editor', timestamp with time zone '2031-02-06 00:00:00+00:00');
