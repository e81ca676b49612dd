-- Changes are taken in the order of their numbers, which come in the order of time: no other index
-- is to be asked, or all that wait would be sorted for each few that are taken.
drop index hsearch_outbox_event_after;
