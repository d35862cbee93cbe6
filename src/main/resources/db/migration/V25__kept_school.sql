-- What the latest report says of each school, so that later nights say it again while nothing turns (see SchoolRecord):
-- under which run it was made, of which state of the school and of which facts that all schools share, and from which date
-- on and before which it holds; NULL when the school is to be evaluated anew. Empty when the report does not tell of it.
CREATE CACHED TABLE kept_school (
    school_id    CHAR(6) NOT NULL,
    run_id       BIGINT NOT NULL,
    state_run    BIGINT,
    common_facts CHAR(32),
    valid_from   DATE,
    valid_before DATE,
    record       VARBINARY(65536) NOT NULL,
    PRIMARY KEY (school_id, run_id)
);
-- Whether the report of a run is the one, when it is the latest, whose lines the schools above have.
ALTER TABLE run_report ADD COLUMN kept_schools BOOLEAN DEFAULT FALSE NOT NULL;
