-- What each run changed, so that earlier runs can be restored: of each school the difference of its state before the run
-- from the one that the run left (see RunUndo). One row for the schools of a chunk, in order; a chunk that is too long for
-- a row continues in the parts that follow. Table school_undo has the whole states that runs of earlier versions kept, one
-- row for each school, until they are pruned.
CREATE CACHED TABLE run_undo (
    run_id       BIGINT NOT NULL,
    first_school CHAR(6) NOT NULL,
    part         INTEGER NOT NULL,
    last_school  CHAR(6) NOT NULL,
    content      VARBINARY(524288) NOT NULL,
    PRIMARY KEY (run_id, first_school, part)
);
