-- When someone last logged in, for accounts that nobody uses any more. Absent until
-- the first time since this was kept.
ALTER TABLE accounts ADD COLUMN seen_at INTEGER;
