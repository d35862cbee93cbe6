-- The schema of the program that made a run, which tells runs of earlier versions; empty before version 7.
ALTER TABLE run ADD COLUMN schema_version VARCHAR(8);

-- The known columns that held a value in any row, joined by commas; null before version 7.
ALTER TABLE run_export ADD COLUMN filled VARCHAR(1024);
