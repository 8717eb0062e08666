-- What a task is about and whether its case is urgent, as the case says: a page of the queue and the figures above it are read along
-- an index, without a case.
ALTER TABLE tasks ADD COLUMN product TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN urgent TEXT NOT NULL DEFAULT '';
UPDATE tasks SET product = c.product, urgent = c.urgent FROM cases c WHERE c.city = tasks.city AND c.id = tasks.case_id;

DROP INDEX tasks_counts;
CREATE INDEX tasks_counts ON tasks (city, product, kind, urgent, due, status, assignee) WHERE status <> 'done';
DROP INDEX tasks_queue;
DROP INDEX tasks_open;
CREATE INDEX tasks_queue ON tasks (city, turn, due, id, kind, product, urgent) WHERE status <> 'done';
CREATE INDEX tasks_open ON tasks (city, turn, due, id, kind, product, urgent) WHERE status = 'open';
