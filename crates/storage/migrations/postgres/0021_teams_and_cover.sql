-- Urgency of a case: which answer of the product's file made it urgent, and since which day. Empty when it is not.
ALTER TABLE cases ADD COLUMN urgent TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN urgent_since DATE;

-- The day by which the queue is sorted: the legal deadline, or for an urgent case the day on which it became so.
ALTER TABLE tasks ADD COLUMN turn DATE NOT NULL DEFAULT '1900-01-01';
UPDATE tasks SET turn = due;

DROP INDEX tasks_queue;
DROP INDEX tasks_open;
DROP INDEX tasks_mine;
CREATE INDEX tasks_queue ON tasks (city, turn, id) WHERE status <> 'done';
CREATE INDEX tasks_open ON tasks (city, turn, id) WHERE status = 'open';
CREATE INDEX tasks_mine ON tasks (city, assignee, turn, id) WHERE status = 'claimed';

-- Which teams somebody is of, and what they can do, as the sign-in of the city says. Without a row: everything their roles allow.
CREATE TABLE staff_skills (
    city TEXT NOT NULL,
    staff_id UUID NOT NULL,
    -- Teams of the city's file, by id.
    teams JSONB NOT NULL,
    -- Products and kinds of task; empty for everything.
    skills JSONB NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (city, staff_id),
    FOREIGN KEY (city, staff_id) REFERENCES staff (city, id)
);

-- When somebody is away. Why they are is not kept.
CREATE TABLE absences (
    city TEXT NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    -- Who gets their work; none for the team.
    deputy_id UUID,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    set_by_id UUID NOT NULL,
    set_by_name TEXT NOT NULL,
    set_at TIMESTAMPTZ NOT NULL,
    -- When their work was handed over.
    started_at TIMESTAMPTZ,
    -- When it was taken back, before or after its first day.
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (city, id),
    FOREIGN KEY (city, staff_id) REFERENCES staff (city, id),
    FOREIGN KEY (city, deputy_id) REFERENCES staff (city, id),
    CHECK (first_day <= last_day)
);

CREATE INDEX absences_running ON absences (city, last_day) WHERE ended_at IS NULL;

-- To whom one task of an act goes, when not all go to the same person.
ALTER TABLE batch_items ADD COLUMN to_id UUID;
