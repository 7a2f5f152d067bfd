-- How an account is named in addresses and in the log, also after it is gone: a
-- row id can be given to someone else.
ALTER TABLE accounts ADD COLUMN public_id TEXT;
UPDATE accounts SET public_id = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX accounts_by_public_id ON accounts (public_id);

-- When an administrator closed it: it opens no more, and what it made stays.
ALTER TABLE accounts ADD COLUMN disabled_at INTEGER;

-- A row is a role of an account in an organisation (none for roles that belong
-- to no single organisation). 'requested' gives no rights: registering with a
-- municipality proves nothing. Written by who asks, who grants and who accepts an
-- invitation; goes away with the account, and when it is refused or withdrawn.
-- Made anew for the role that was added; nothing refers to it.
CREATE TABLE memberships_of_now (
    account_id      INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    organisation_id INTEGER REFERENCES organisations (id) ON DELETE CASCADE,
    role            TEXT NOT NULL CHECK (role IN
        ('coordinator', 'colleague', 'facilitator', 'partnership-coordinator', 'member-viewer',
         'administrator')),
    state           TEXT NOT NULL CHECK (state IN ('requested', 'confirmed')),
    created_at      INTEGER NOT NULL,
    CHECK ((organisation_id IS NULL) = (role IN ('facilitator', 'administrator')))
) STRICT;
-- A role that asks for an organisation and has none, or the other way round, was
-- never of any use.
INSERT INTO memberships_of_now
    SELECT account_id, organisation_id, role, state, created_at FROM memberships
    WHERE (organisation_id IS NULL) = (role IN ('facilitator', 'administrator'));
DROP TABLE memberships;
ALTER TABLE memberships_of_now RENAME TO memberships;
CREATE UNIQUE INDEX memberships_once ON memberships (account_id, coalesce(organisation_id, 0), role);
CREATE INDEX memberships_of_organisation ON memberships (organisation_id);

-- A row is a role that someone with a link may take. Written by who may grant it;
-- goes away when it is taken, withdrawn or over.
CREATE TABLE invitations (
    id              INTEGER PRIMARY KEY,
    -- In addresses of who made it.
    public_id       TEXT NOT NULL UNIQUE,
    -- SHA-256 of the token in the link: the token itself is nowhere stored.
    token_hash      BLOB NOT NULL UNIQUE,
    organisation_id INTEGER REFERENCES organisations (id) ON DELETE CASCADE,
    role            TEXT NOT NULL,
    -- Who it is for, as a reminder to who made it; empty when nobody said.
    email           TEXT NOT NULL,
    invited_by      INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
    created_at      INTEGER NOT NULL,
    expires_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX invitations_of_organisation ON invitations (organisation_id);

-- A row is one thing that was done to a right, an account, an organisation, a
-- catalogue or the installation. Only added to; goes away when its time is over.
-- No ballots, no texts, no names: people are named by public id.
CREATE TABLE audit_log (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    -- Public id of the account that did it; empty for the program and its
    -- command line.
    actor   TEXT NOT NULL,
    event   TEXT NOT NULL,
    -- What it was done to: a kind, a colon and the key to it.
    subject TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE TRIGGER audit_log_is_only_added_to BEFORE UPDATE ON audit_log
BEGIN
    SELECT raise(ABORT, 'the audit log is only added to');
END;

-- One row: the settings of this installation, as JSON. Written by an administrator;
-- absent until the first change.
CREATE TABLE settings (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    content TEXT NOT NULL
) STRICT;

-- Number in the Crossroads Bank for Enterprises, ten digits: how the government's
-- log-in names an organisation.
ALTER TABLE organisations ADD COLUMN kbo_number TEXT;
CREATE UNIQUE INDEX organisations_by_kbo ON organisations (kbo_number);
