package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a teacher of the school sees a program, and why (section 2.4, rows 1 to 5).
 *
 * @param counting null when the school has no licence for it
 */
record OfferedProgram(Program program, @Nullable LicenceStatus counting, Verdict withAccount, Verdict withoutAccount) {

    private static final Verdict LEFT_SCHOOL = Verdict.none(Reason.LEFT_SCHOOL);
    private static final Verdict NO_LICENCE = Verdict.none(Reason.NO_LICENCE);
    private static final Verdict OTHER_YEAR_GROUP = Verdict.none(Reason.OTHER_YEAR_GROUP);

    OfferedProgram(Program program, @Nullable LicenceStatus counting) {
        this(
                program,
                counting,
                counting == null ? NO_LICENCE : verdict(counting, true),
                counting == null ? NO_LICENCE : verdict(counting, false));
    }

    /** The verdict for one teacher on the date: access and reasons. */
    Verdict verdict(Teacher teacher, boolean linkedByHand, LocalDate date) {
        if (teacher.leftBefore(date)) {
            return LEFT_SCHOOL;
        }
        if (counting == null) {
            return NO_LICENCE;
        }
        if (!linkedByHand && !YearGroupRule.fits(teacher, program)) {
            return OTHER_YEAR_GROUP;
        }
        return teacher.hasAccount() ? withAccount : withoutAccount;
    }

    private static Verdict verdict(LicenceStatus counting, boolean hasAccount) {
        List<Reason> obstacles = obstacles(counting, hasAccount);
        return obstacles.isEmpty()
                ? new Verdict(counting.access(), List.of(counting.phase().reason()))
                : new Verdict(Access.NONE, obstacles);
    }

    private static List<Reason> obstacles(LicenceStatus counting, boolean hasAccount) {
        Phase phase = counting.phase();
        Reason terms = counting.terms().blocking();
        List<Reason> obstacles = new ArrayList<>(3);
        if (phase == Phase.NOT_STARTED || phase.isOver()) {
            obstacles.add(phase.reason());
        }
        if (terms != null && phase.needsTerms()) {
            obstacles.add(terms);
        }
        if (!hasAccount && !phase.isOver()) {
            obstacles.add(Reason.NO_ACCOUNT);
        }
        return List.copyOf(obstacles);
    }
}
