-- One act on many tasks at once, and what became of each.
CREATE TABLE batches (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    -- assign, release, grant or undo.
    kind TEXT NOT NULL,
    -- To whom, for assign.
    assignee BLOB,
    assignee_name TEXT,
    reason TEXT NOT NULL,
    -- What this one takes back.
    undoes BLOB,
    -- Who asked for it, and with which roles.
    asked_by_id BLOB NOT NULL,
    asked_by_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, assignee) REFERENCES staff (city, id),
    FOREIGN KEY (city, undoes) REFERENCES batches (city, id),
    CONSTRAINT batches_undoes_key UNIQUE (city, undoes),
    CHECK (kind IN ('assign', 'release', 'grant', 'undo'))
) STRICT;

CREATE TABLE batch_items (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    batch_id BLOB NOT NULL,
    task_id BLOB NOT NULL,
    -- The version of the task that was seen.
    version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    -- waiting, done, second, changed, refused or failed.
    outcome TEXT NOT NULL,
    -- Who had the task before, and its version afterwards: to take it back.
    before_id BLOB,
    after_version INTEGER,
    done_at TEXT,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, batch_id) REFERENCES batches (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CONSTRAINT batch_items_task_key UNIQUE (city, batch_id, task_id),
    CHECK (outcome IN ('waiting', 'done', 'second', 'changed', 'refused', 'failed'))
) STRICT;
