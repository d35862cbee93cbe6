package nl.licentiesync.generate;

import java.util.List;

/** A row of an export file. */
interface Row {

    /** The row's cells, in the order of the file's columns. */
    List<String> cells(ExportForm form);
}
