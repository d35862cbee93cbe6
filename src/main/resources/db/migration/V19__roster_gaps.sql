-- The schools whose rosters a run missed or could not use, which their pages say.
CREATE CACHED TABLE run_roster_gap (
    run_id    BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    school_id VARCHAR(6) NOT NULL,
    gap       VARCHAR(16) NOT NULL,
    PRIMARY KEY (run_id, school_id)
);
