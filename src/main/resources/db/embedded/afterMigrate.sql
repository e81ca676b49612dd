-- The embedded index belongs to this process alone: whoever worked on the queue before is gone,
-- and waiting for them to expire would only keep new articles from being found after a crash.
delete from hsearch_agent;
