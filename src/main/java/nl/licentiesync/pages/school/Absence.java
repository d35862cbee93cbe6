package nl.licentiesync.pages.school;

import java.util.Objects;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Why a program is missing, and when that changes by itself. */
record Absence(Verdict verdict, @Nullable NextAccess next) {

    static Absence of(VisibilityRow row) {
        return new Absence(row.visibility().verdict(), row.nextAccess());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Absence absence
                && verdict.equals(absence.verdict)
                && Objects.equals(next, absence.next);
    }

    @Override
    public int hashCode() {
        return 31 * verdict.hashCode() + Objects.hashCode(next);
    }
}
