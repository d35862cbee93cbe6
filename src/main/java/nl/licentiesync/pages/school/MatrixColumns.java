package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Visibility;

/**
 * The columns of a school's matrix. Programs without a licence that only single teachers are linked to are left out
 * when most of the matrix would be empty because of them.
 *
 * @param programs by code
 * @param leftOut number of programs without a licence that have no column
 */
record MatrixColumns(List<Program> programs, int leftOut) {

    /** So many cells without a row are no matter. */
    private static final long EMPTY_CELLS = 10_000;

    /** The columns for rows that come by teacher. */
    static MatrixColumns of(List<VisibilityRow> rows, LocalDate date) {
        Map<ProgramId, Program> all = new HashMap<>();
        Map<ProgramId, Program> licensed = new HashMap<>();
        Teacher last = null;
        long teachers = 0;
        long withRow = 0;
        for (VisibilityRow row : rows) {
            Visibility visibility = row.visibility();
            Program program = visibility.program();
            all.put(program.id(), program);
            if (visibility.counting() != null) {
                licensed.put(program.id(), program);
            }
            if (!visibility.teacher().leftBefore(date)) {
                teachers += visibility.teacher() == last ? 0 : 1;
                last = visibility.teacher();
                withRow++;
            }
        }
        boolean isMostlyEmpty = teachers * all.size() - withRow > withRow + EMPTY_CELLS;
        return isMostlyEmpty
                ? new MatrixColumns(byCode(licensed), all.size() - licensed.size())
                : new MatrixColumns(byCode(all), 0);
    }

    private static List<Program> byCode(Map<ProgramId, Program> programs) {
        return programs.values().stream()
                .sorted(Comparator.comparing(Program::id))
                .toList();
    }
}
