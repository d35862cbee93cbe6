-- The page to print of a school at which there is something to do; NULL when there is none.
ALTER TABLE school_page ADD COLUMN todo VARCHAR(80);
