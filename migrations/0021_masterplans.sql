-- A row is a masterplan that people work on, begun from a priority set. Written by who
-- works for its organisation; goes away when they throw it away, and a guest's with
-- the guest. It outlives the set it began from, of which it keeps what it needs.
CREATE TABLE masterplans (
    id              INTEGER PRIMARY KEY,
    -- In URLs.
    public_id       TEXT NOT NULL UNIQUE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id),
    catalogue_id    INTEGER NOT NULL REFERENCES catalogues (id),
    -- Who began it.
    owner_id        INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    -- The set it began from, while that is there: one plan of each.
    set_id          INTEGER UNIQUE REFERENCES priority_sets (id) ON DELETE SET NULL,
    -- That set as it was, as JSON.
    basis           TEXT NOT NULL,
    -- Sections, objectives and what was taken out, as JSON.
    content         TEXT NOT NULL,
    -- How often the content was changed.
    revision        INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX masterplans_of_organisation ON masterplans (organisation_id);
CREATE INDEX masterplans_of_owner ON masterplans (owner_id);

-- A row says who wrote a part of a plan last, so that others know whose words they
-- see. Written with the plan; goes away with it.
CREATE TABLE masterplan_writers (
    plan_id    INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- Id of a section or a line in the plan.
    part       INTEGER NOT NULL,
    owner_id   INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (plan_id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX masterplan_writers_of_owner ON masterplan_writers (owner_id);

-- A row is a comment on a section of a plan. Written by who works on it; goes away with
-- the plan, and a guest's with the guest.
CREATE TABLE masterplan_comments (
    id          INTEGER PRIMARY KEY,
    plan_id     INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- Id of the section in the plan.
    section     INTEGER NOT NULL,
    owner_id    INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    text        TEXT NOT NULL,
    written_at  INTEGER NOT NULL,
    -- When it was dealt with; none while it is open.
    resolved_at INTEGER
) STRICT;

CREATE INDEX masterplan_comments_of_plan ON masterplan_comments (plan_id, section);
CREATE INDEX masterplan_comments_of_owner ON masterplan_comments (owner_id);

-- A row is how the documents of a plan look: colour and logo. Written by who works on
-- the plan; goes away with it.
CREATE TABLE masterplan_brands (
    plan_id     INTEGER PRIMARY KEY REFERENCES masterplans (id) ON DELETE CASCADE,
    -- `#rrggbb`; none for ours.
    accent      TEXT,
    -- A PNG we wrote ourselves.
    logo        BLOB
) STRICT;
