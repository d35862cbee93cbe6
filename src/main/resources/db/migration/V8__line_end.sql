-- Whether the last line of an export had a line end, so that the next run notices a file that was cut off. Unknown
-- before version 8.
ALTER TABLE run_export ADD COLUMN line_end BOOLEAN;
