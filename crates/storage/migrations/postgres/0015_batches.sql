-- One act on many tasks at once, and what became of each.
CREATE TABLE batches (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    -- assign, release, grant or undo.
    kind TEXT NOT NULL,
    -- To whom, for assign.
    assignee UUID,
    assignee_name TEXT,
    reason TEXT NOT NULL,
    -- What this one takes back.
    undoes UUID,
    -- Who asked for it, and with which roles.
    asked_by_id UUID NOT NULL,
    asked_by_name TEXT NOT NULL,
    roles JSONB NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, assignee) REFERENCES staff (city, id),
    FOREIGN KEY (city, undoes) REFERENCES batches (city, id),
    CONSTRAINT batches_undoes_key UNIQUE (city, undoes),
    CHECK (kind IN ('assign', 'release', 'grant', 'undo'))
);

CREATE TABLE batch_items (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    batch_id UUID NOT NULL,
    task_id UUID NOT NULL,
    -- The version of the task that was seen.
    version BIGINT NOT NULL,
    place BIGINT NOT NULL,
    -- waiting, done, second, changed, refused or failed.
    outcome TEXT NOT NULL,
    -- Who had the task before, and its version afterwards: to take it back.
    before_id UUID,
    after_version BIGINT,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, batch_id) REFERENCES batches (city, id),
    FOREIGN KEY (city, task_id) REFERENCES tasks (city, id),
    CONSTRAINT batch_items_task_key UNIQUE (city, batch_id, task_id),
    CHECK (outcome IN ('waiting', 'done', 'second', 'changed', 'refused', 'failed'))
);
