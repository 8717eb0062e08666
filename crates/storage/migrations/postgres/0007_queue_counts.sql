-- The figures above the queue: counted along this index alone, without reading a task.
CREATE INDEX tasks_counts ON tasks (city, due, status, assignee) WHERE status <> 'done';
