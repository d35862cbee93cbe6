-- How a school stood until a run changed it, so that earlier runs can be restored; empty when it was not there.
CREATE CACHED TABLE school_undo (
    school_id CHAR(6) NOT NULL,
    run_id    BIGINT NOT NULL,
    content   VARBINARY(16777216) NOT NULL,
    PRIMARY KEY (school_id, run_id)
);
CREATE INDEX school_undo_by_run ON school_undo (run_id);

-- Whether all is kept that a restore needs; and which run was restored by this one.
ALTER TABLE run ADD COLUMN restorable BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE run ADD COLUMN restores BIGINT;

-- Of a state of an earlier version only the last published run can be restored, as what it changed is still known.
UPDATE run SET restorable = FALSE
    WHERE run_id < (SELECT MAX(published.run_id) FROM run published WHERE published.status = 'PUBLISHED');
INSERT INTO school_undo
    SELECT changed.school_id, changed.run_id,
        COALESCE((SELECT earlier.content FROM school_state earlier
            WHERE earlier.school_id = changed.school_id AND earlier.run_id = (SELECT MAX(last.run_id)
                FROM school_state last WHERE last.school_id = changed.school_id AND last.run_id < changed.run_id)), X'')
    FROM school_state changed
    WHERE changed.run_id = (SELECT MAX(run_id) FROM run WHERE status = 'PUBLISHED')
        AND EXISTS (SELECT * FROM run earlier WHERE earlier.status = 'PUBLISHED' AND earlier.run_id < changed.run_id);
