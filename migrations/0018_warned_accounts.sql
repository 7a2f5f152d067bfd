-- When someone was told by mail that their account goes unless they log in. Absent
-- while nobody told them, and again once they logged in.
ALTER TABLE accounts ADD COLUMN warned_at INTEGER;
