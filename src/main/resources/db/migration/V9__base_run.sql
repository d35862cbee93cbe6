-- The run that a run was built on, with which it was compared (the run before); empty when there was none.
ALTER TABLE run ADD COLUMN base_run BIGINT;

-- What earlier versions took for it: the last run of an earlier date that had not been replaced or undone by then.
UPDATE run SET base_run = (
    SELECT MAX(base.run_id) FROM run base
    WHERE base.run_id < run.run_id
        AND base.run_date < run.run_date
        AND base.status IN ('PUBLISHED', 'REPLACED', 'UNDONE')
        AND NOT EXISTS (SELECT * FROM run later
            WHERE later.run_id > base.run_id
                AND later.run_id < run.run_id
                AND later.run_date <= base.run_date
                AND later.status IN ('PUBLISHED', 'REPLACED', 'UNDONE')));
