-- How the years were counted in a run, so that a question about it counts them likewise; empty before version 4.
ALTER TABLE run ADD COLUMN school_year_start VARCHAR(8);
ALTER TABLE run ADD COLUMN results_years INTEGER;
