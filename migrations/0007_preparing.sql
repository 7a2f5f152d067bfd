-- A facilitator's own words in the script, as JSON by language and part. Written
-- from the script's page; goes away with the workshop.
ALTER TABLE workshops ADD COLUMN script TEXT NOT NULL DEFAULT '{}';

-- The day it is held, and whether it stands on the page of sessions. Read from
-- the settings, so that they cannot say otherwise, for finding and ordering.
ALTER TABLE workshops ADD COLUMN held_on TEXT
    GENERATED ALWAYS AS (json_extract(settings, '$.settings.date')) VIRTUAL;
ALTER TABLE workshops ADD COLUMN is_listed INTEGER
    GENERATED ALWAYS AS (coalesce(json_extract(settings, '$.settings.is_listed'), 0)) VIRTUAL;

CREATE INDEX workshops_by_day ON workshops (is_listed, held_on);

-- A row says that someone with an account comes to a session, for a municipality.
-- Written when they enrol, replaced when they choose another municipality; goes
-- away when they withdraw, with the account and with the workshop.
CREATE TABLE workshop_enrolments (
    workshop_id     INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    account_id      INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
    enrolled_at     INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX enrolments_of_account ON workshop_enrolments (account_id);
