-- A school's state that is too long for a row of HSQLDB continues in parts (see SchoolVersions): the row holds its first
-- 65,536 bytes and how many follow, each part 524,288 bytes but the last.
ALTER TABLE school_state ADD COLUMN rest_length INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE school_undo ADD COLUMN rest_length INTEGER DEFAULT 0 NOT NULL;

CREATE CACHED TABLE school_state_part (
    school_id CHAR(6) NOT NULL,
    run_id    BIGINT NOT NULL,
    part      INTEGER NOT NULL,
    content   VARBINARY(524288) NOT NULL,
    PRIMARY KEY (school_id, run_id, part),
    FOREIGN KEY (school_id, run_id) REFERENCES school_state (school_id, run_id) ON DELETE CASCADE
);
CREATE CACHED TABLE school_undo_part (
    school_id CHAR(6) NOT NULL,
    run_id    BIGINT NOT NULL,
    part      INTEGER NOT NULL,
    content   VARBINARY(524288) NOT NULL,
    PRIMARY KEY (school_id, run_id, part),
    FOREIGN KEY (school_id, run_id) REFERENCES school_undo (school_id, run_id) ON DELETE CASCADE
);
