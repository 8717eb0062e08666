-- What residents and staff do with a case.

CREATE TABLE information_requests (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- What is asked, item by item.
    items TEXT NOT NULL,
    -- Why, in the words of the member of staff.
    explanation TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by_id BLOB,
    asked_by_name TEXT,
    -- Last day to answer (Awb 4:5).
    due TEXT NOT NULL,
    -- When the resident said it is complete.
    answered_at TEXT,
    -- When the city took it as finished, answered or not.
    closed_at TEXT,
    closed_by_name TEXT,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX information_requests_case ON information_requests (city, case_id, asked_at);
CREATE INDEX information_requests_due ON information_requests (city, due) WHERE closed_at IS NULL;

CREATE TABLE messages (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- resident, company, staff or system: decides for whom it is unread.
    sender_kind TEXT NOT NULL,
    sender_id BLOB,
    sender_name TEXT,
    body TEXT NOT NULL,
    -- When it became readable for the other side (Awb 2:19).
    sent_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id)
) STRICT;

CREATE INDEX messages_case ON messages (city, case_id, sent_at);

-- First reading by each side; kept apart because a message itself never changes (Awb 2:12).
CREATE TABLE message_reads (
    city TEXT NOT NULL,
    message_id BLOB NOT NULL,
    -- 'owner' or 'city'.
    side TEXT NOT NULL,
    read_at TEXT NOT NULL,
    reader_id BLOB,
    PRIMARY KEY (city, message_id, side),
    FOREIGN KEY (city, message_id) REFERENCES messages (city, id),
    CHECK (side IN ('owner', 'city'))
) STRICT;

CREATE TABLE proposals (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- The facts it rests on.
    snapshot_id BLOB NOT NULL,
    -- What the rules propose, with lines, conditions and the decision receipt.
    proposal TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, snapshot_id) REFERENCES fact_snapshots (city, id)
) STRICT;

CREATE INDEX proposals_case ON proposals (city, case_id, made_at);

CREATE TABLE tasks (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    -- open, claimed or done.
    status TEXT NOT NULL,
    assignee BLOB,
    -- The legal deadline: the queue is sorted by it.
    due TEXT NOT NULL,
    -- Why a person must look.
    reasons TEXT NOT NULL,
    proposal_id BLOB,
    -- What this kind of task needs besides, such as the decision a second person must agree to.
    payload TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    done_at TEXT,
    done_by BLOB,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, proposal_id) REFERENCES proposals (city, id),
    FOREIGN KEY (city, assignee) REFERENCES staff (city, id),
    CHECK (status IN ('open', 'claimed', 'done'))
) STRICT;

-- The queue reads these in order of deadline and stops after one page; work that is done is not in them.
CREATE INDEX tasks_queue ON tasks (city, due, id) WHERE status <> 'done';
CREATE INDEX tasks_open ON tasks (city, due, id) WHERE status = 'open';
CREATE INDEX tasks_kind ON tasks (city, kind, due, id) WHERE status <> 'done';
CREATE INDEX tasks_mine ON tasks (city, assignee, due, id) WHERE status = 'claimed';
CREATE INDEX tasks_case ON tasks (city, case_id);
-- A repeated job cannot make the same work twice. What could not be delivered may pile up.
CREATE UNIQUE INDEX tasks_unfinished_key ON tasks (city, case_id, kind)
    WHERE status <> 'done' AND kind <> 'undelivered';

CREATE TABLE decisions (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    -- grant, grant_differently or refuse.
    verdict TEXT NOT NULL,
    -- Amount, period and first day; none for a refusal.
    granted TEXT,
    reasons TEXT NOT NULL,
    -- The machine, or the names of who decided and who agreed.
    decided_by TEXT NOT NULL,
    -- None for what is handled without calculation.
    proposal_id BLOB,
    -- Engine and law versions with hashes, facts in, outputs out: replays years later.
    receipt TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    -- Last day to object (Awb 6:7, 6:8).
    objection_until TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, proposal_id) REFERENCES proposals (city, id)
) STRICT;

CREATE INDEX decisions_case ON decisions (city, case_id, sent_at);

CREATE TABLE letters (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    decision_id BLOB,
    kind TEXT NOT NULL,
    -- The letter itself, from which every form (page, PDF) is made again the same.
    letter TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, case_id) REFERENCES cases (city, id),
    FOREIGN KEY (city, decision_id) REFERENCES decisions (city, id)
) STRICT;

CREATE INDEX letters_case ON letters (city, case_id, made_at);
