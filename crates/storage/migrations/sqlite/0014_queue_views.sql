-- Views of the queue that a member of staff keeps.
CREATE TABLE queue_views (
    city TEXT NOT NULL,
    id BLOB NOT NULL,
    staff_id BLOB NOT NULL,
    name TEXT NOT NULL,
    -- What to show, as the query of an address.
    choice TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, staff_id) REFERENCES staff (city, id),
    CONSTRAINT queue_views_name_key UNIQUE (city, staff_id, name)
) STRICT;

-- The queue of one kind of work is a choice among others now.
DROP INDEX tasks_kind;

-- The counts beside the filters are by kind as well; with it in the index they are read from there alone.
DROP INDEX tasks_counts;
CREATE INDEX tasks_counts ON tasks (city, due, status, assignee, kind) WHERE status <> 'done';
