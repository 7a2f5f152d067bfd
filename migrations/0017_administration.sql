-- When an administrator said that nothing new begins with this version any more;
-- what was made with it stays readable.
ALTER TABLE catalogues ADD COLUMN retired_at INTEGER;

-- The first day it was there, and the day it was there no more (valid_until):
-- dates, as in 2025-01-01. Absent when nobody said.
ALTER TABLE organisations ADD COLUMN valid_from TEXT;
-- What it merged into.
ALTER TABLE organisations ADD COLUMN successor_id INTEGER REFERENCES organisations (id) ON DELETE SET NULL;
-- Where a list of its country names it on the web; empty when none does.
ALTER TABLE organisations ADD COLUMN external_uri TEXT NOT NULL DEFAULT '';
