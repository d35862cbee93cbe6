-- The file that tells what the scripts of a report's search were made of (see IndexedPeople), as it was written.
ALTER TABLE run_report ADD COLUMN search VARCHAR(128);
