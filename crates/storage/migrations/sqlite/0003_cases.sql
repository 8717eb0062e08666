-- What was received, and what followed. References carry the city, so that a row of one city
-- cannot point to a row of another.

-- The last serial number given out per city and year.
CREATE TABLE case_numbers (
    city TEXT NOT NULL,
    year INTEGER NOT NULL,
    last_serial INTEGER NOT NULL,
    PRIMARY KEY (city, year)
) STRICT;

CREATE TABLE cases (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    -- What people read out on the phone.
    number TEXT NOT NULL,
    product TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    status TEXT NOT NULL,
    -- Rises with every change; whoever changes names the version they saw.
    version INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    -- The day whose law applies.
    reference_date TEXT NOT NULL,
    -- Length and article of the decision term as they were at receipt: a product may change later.
    term_length TEXT NOT NULL,
    term_article TEXT NOT NULL,
    -- The last day of the term as it stands now; term_events say why. Kept to sort and warn by.
    decide_by TEXT NOT NULL,
    -- Described by the applicant; then no machine decides (Awb 3:4, 4:84).
    special_circumstances INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    closed_at TEXT,
    PRIMARY KEY (city, id),
    CONSTRAINT cases_number_key UNIQUE (city, number),
    CHECK (owner_kind IN ('resident', 'company'))
) STRICT;

CREATE INDEX cases_owner ON cases (city, owner_kind, owner_id, received_at);

CREATE TABLE submissions (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The draft it came from. Unique: a second click on "send" finds the first case.
    -- No reference, because the draft may be deleted later.
    draft_id BLOB NOT NULL,
    form TEXT NOT NULL,
    form_version TEXT NOT NULL,
    answers TEXT NOT NULL,
    -- What the applicant was told: number, time, documents with hash, what happens next.
    receipt TEXT NOT NULL,
    -- Written once, in the transaction of the submission (Awb 2:20).
    received_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    CONSTRAINT submissions_draft_key UNIQUE (city, draft_id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX submissions_case ON submissions (city, case_id);

CREATE TABLE documents (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    -- Same as its draft or case; here as well so that a look needs no join to be safe.
    owner_kind TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    -- Where it was uploaded to while filling in; stays when the draft is sent.
    draft_id BLOB,
    case_id BLOB,
    -- Which proof it is, as the form names it.
    doc_code TEXT NOT NULL,
    file_name TEXT NOT NULL,
    -- As recognised from the bytes, not as claimed.
    media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    -- Of the plain bytes: stands on the receipt.
    sha256 BLOB NOT NULL,
    -- Where the encrypted bytes are.
    storage_key TEXT NOT NULL,
    uploaded_at TEXT NOT NULL,
    uploaded_by_kind TEXT NOT NULL,
    uploaded_by_name TEXT,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, draft_id) REFERENCES drafts (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    CHECK (draft_id IS NOT NULL OR case_id IS NOT NULL)
) STRICT;

CREATE INDEX documents_draft ON documents (city, draft_id);
CREATE INDEX documents_case ON documents (city, case_id);

CREATE TABLE fact_snapshots (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- Each fact claimed beside verified, with source and moment. A later look is a new row.
    facts TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX fact_snapshots_case ON fact_snapshots (city, case_id, taken_at);

-- The timeline the resident and staff both see.
CREATE TABLE case_events (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_name TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX case_events_case ON case_events (city, case_id, at);

-- What set, stopped or moved the decision term. The ledger with its articles is computed from these,
-- so that a better reading of the law needs no change of what happened.
CREATE TABLE term_events (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    event TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX term_events_case ON term_events (city, case_id, at);
