-- The files of rosters that a run read, and where the lines or people of each are among those of the teachers
-- (compressed, see RosterParts): kept as long as the lines of the run's exports, as they are of no use without.
CREATE CACHED TABLE run_roster (
    run_id  BIGINT NOT NULL REFERENCES run ON DELETE CASCADE,
    content VARBINARY(16777216) NOT NULL,
    PRIMARY KEY (run_id)
);
