-- Whether anyone may see the set, its motivations and what it was counted from.
ALTER TABLE priority_sets ADD COLUMN is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1));
-- When its organisation last said who may see it, in seconds since 1970.
ALTER TABLE priority_sets ADD COLUMN shared_at INTEGER;

-- A row shows a set to the people of a partnership. Written by who coordinates the
-- organisation that decided the set; goes away when that is withdrawn, at once.
CREATE TABLE set_shares (
    set_id         INTEGER NOT NULL REFERENCES priority_sets (id) ON DELETE CASCADE,
    partnership_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    PRIMARY KEY (set_id, partnership_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX set_shares_of_partnership ON set_shares (partnership_id);

-- How many people live in a municipality, where its list says so: for a comparison
-- in which larger ones weigh more.
ALTER TABLE organisations ADD COLUMN inhabitants INTEGER CHECK (inhabitants > 0);
