-- A correction is a draft for a case that is there: sent, it becomes one more submission of it. No reference, as with
-- submitted_case: a draft comes and goes.
ALTER TABLE drafts ADD COLUMN corrects UUID;

-- When a member of staff first took work in which the case itself is judged. Until then the applicant may correct what
-- was sent; taking the work and correcting meet in this row, so that exactly one of both comes first.
ALTER TABLE cases ADD COLUMN review_started_at TIMESTAMPTZ;

-- Cases that somebody took before this file. Closed ones are never corrected.
UPDATE cases SET review_started_at =
    (SELECT MIN(a.at) FROM audit a WHERE a.city = cases.city AND a.case_id = cases.id AND a.action = 'task_claimed')
    WHERE closed_at IS NULL AND EXISTS
    (SELECT 1 FROM audit a WHERE a.city = cases.city AND a.case_id = cases.id AND a.action = 'task_claimed');
