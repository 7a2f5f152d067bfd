-- A row is what someone reported of an action of a plan: how it stood on a day. Written
-- by who works on the plan and never rewritten, so that two who report overwrite
-- nothing; a mistake is withdrawn, and can be put back. Goes away with the plan; who
-- wrote it is forgotten when they go.
CREATE TABLE masterplan_reports (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- Id of the action in the plan. It may be taken out there, and come back.
    line         INTEGER NOT NULL,
    -- The day it is about (ISO 8601).
    on_day       TEXT NOT NULL,
    status       TEXT NOT NULL CHECK (status IN ('not-started', 'started', 'done', 'stopped')),
    -- How much of it was done, in percent; none where nobody can say.
    progress     INTEGER CHECK (progress BETWEEN 0 AND 100),
    note         TEXT NOT NULL,
    owner_id     INTEGER REFERENCES owners (id) ON DELETE SET NULL,
    written_at   INTEGER NOT NULL,
    -- When somebody took it back; none while it counts.
    withdrawn_at INTEGER,
    CHECK (status <> 'done' OR progress = 100),
    CHECK (status <> 'not-started' OR progress = 0)
) STRICT;

CREATE INDEX masterplan_reports_of_plan ON masterplan_reports (plan_id, line);
CREATE INDEX masterplan_reports_of_owner ON masterplan_reports (owner_id);

-- A row is what was measured of an indicator of a plan on a day. As with reports.
CREATE TABLE masterplan_measurements (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES masterplans (id) ON DELETE CASCADE,
    -- Id of the indicator in the plan.
    indicator    INTEGER NOT NULL,
    on_day       TEXT NOT NULL,
    -- The figure in hundredths.
    hundredths   INTEGER NOT NULL CHECK (hundredths >= 0),
    note         TEXT NOT NULL,
    owner_id     INTEGER REFERENCES owners (id) ON DELETE SET NULL,
    written_at   INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;

CREATE INDEX masterplan_measurements_of_plan ON masterplan_measurements (plan_id, indicator);
CREATE INDEX masterplan_measurements_of_owner ON masterplan_measurements (owner_id);

-- What was reported stays as it was reported.
CREATE TRIGGER masterplan_reports_are_facts
BEFORE UPDATE OF plan_id, line, on_day, status, progress, note, written_at ON masterplan_reports
BEGIN
    SELECT raise(ABORT, 'a report never changes');
END;

CREATE TRIGGER masterplan_measurements_are_facts
BEFORE UPDATE OF plan_id, indicator, on_day, hundredths, note, written_at ON masterplan_measurements
BEGIN
    SELECT raise(ABORT, 'a measurement never changes');
END;
