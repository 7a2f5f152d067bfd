-- A row is a version of a masterplan with a name, frozen: what was in the plan, and the
-- document it made then. Written by who works on the plan. A draft may be thrown away;
-- what a body adopted stays as it is for as long as the plan does.
CREATE TABLE masterplan_versions (
    id         INTEGER PRIMARY KEY,
    plan_id    INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- From 1, per plan.
    number     INTEGER NOT NULL,
    name       TEXT NOT NULL,
    standing   TEXT NOT NULL CHECK (standing IN ('draft', 'final', 'adopted')),
    -- Sections and objectives, and the whole document, as JSON.
    content    TEXT NOT NULL,
    document   TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    owner_id   INTEGER REFERENCES owners (id) ON DELETE SET NULL,
    -- Of what was adopted: the body, the day (ISO 8601) and where the decision is found.
    body       TEXT,
    adopted_on TEXT,
    reference  TEXT,
    UNIQUE (plan_id, number),
    CHECK ((standing = 'adopted') = (body IS NOT NULL AND adopted_on IS NOT NULL AND reference IS NOT NULL))
) STRICT;

CREATE INDEX masterplan_versions_of_owner ON masterplan_versions (owner_id);

-- Whatever the program does, what stands in a version stays, and what was adopted stays
-- adopted as it was. Who made it may be forgotten.
CREATE TRIGGER masterplan_versions_are_frozen
BEFORE UPDATE OF plan_id, number, name, standing, content, document, made_at, body, adopted_on, reference
ON masterplan_versions
WHEN OLD.standing = 'adopted'
    OR OLD.plan_id <> NEW.plan_id OR OLD.number <> NEW.number OR OLD.name <> NEW.name
    OR OLD.content <> NEW.content OR OLD.document <> NEW.document OR OLD.made_at <> NEW.made_at
    OR (OLD.standing = 'draft' AND NEW.standing = 'adopted')
BEGIN
    SELECT raise(ABORT, 'a version never changes');
END;

CREATE TRIGGER adopted_versions_stay
BEFORE DELETE ON masterplan_versions
WHEN OLD.standing = 'adopted' AND EXISTS (SELECT 1 FROM masterplans WHERE id = OLD.plan_id)
BEGIN
    SELECT raise(ABORT, 'an adopted version stays');
END;

-- A row is a link by which whoever has it reads a plan without an account. Written by
-- who works on the plan; goes away when it is withdrawn, and a month after it expired.
CREATE TABLE masterplan_links (
    id         INTEGER PRIMARY KEY,
    plan_id    INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- SHA-256 of the token in the link: the token itself is nowhere stored.
    token_hash BLOB NOT NULL UNIQUE,
    -- The version it shows.
    version_id INTEGER NOT NULL REFERENCES masterplan_versions (id) ON DELETE CASCADE,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    owner_id   INTEGER REFERENCES owners (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX masterplan_links_of_plan ON masterplan_links (plan_id);
CREATE INDEX masterplan_links_of_version ON masterplan_links (version_id);
CREATE INDEX masterplan_links_of_owner ON masterplan_links (owner_id);
