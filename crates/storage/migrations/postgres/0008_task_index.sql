-- Work of one kind for one case: with the kind in it, this index is always the best choice, also
-- before the database has figures about its tables.
CREATE INDEX tasks_case_kind ON tasks (city, case_id, kind);
DROP INDEX tasks_case;
