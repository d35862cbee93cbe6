package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a teacher of the school sees a program, and why (section 2.4, steps 1 to 5).
 *
 * @param counting the licence that counts (section 2.3); null when the school has none for it
 */
record OfferedProgram(Program program, @Nullable LicenceStatus counting, Verdict withAccount, Verdict withoutAccount) {

    private static final Verdict LEFT_SCHOOL = Verdict.none(Reason.LEFT_SCHOOL);
    private static final Verdict NO_LICENCE = Verdict.none(Reason.NO_LICENCE);
    private static final Verdict OTHER_YEAR_GROUP = Verdict.none(Reason.OTHER_YEAR_GROUP);

    /** A program that the school has no licence for. */
    static OfferedProgram withoutLicence(Program program) {
        return new OfferedProgram(program, null, NO_LICENCE, NO_LICENCE);
    }

    /**
     * A program that the school has a licence for.
     *
     * @param permitted whether the school has permitted its publisher
     */
    static OfferedProgram licensed(Program program, LicenceStatus counting, boolean permitted) {
        return new OfferedProgram(
                program, counting, verdict(counting, permitted, true), verdict(counting, permitted, false));
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

    private static Verdict verdict(LicenceStatus counting, boolean permitted, boolean hasAccount) {
        List<Reason> obstacles = obstacles(counting, permitted, hasAccount);
        return obstacles.isEmpty()
                ? new Verdict(counting.access(), List.of(counting.phase().reason()))
                : new Verdict(Access.NONE, obstacles);
    }

    private static List<Reason> obstacles(LicenceStatus counting, boolean permitted, boolean hasAccount) {
        Phase phase = counting.phase();
        Reason terms = counting.terms().blocking();
        List<Reason> obstacles = new ArrayList<>(4);
        if (phase == Phase.NOT_STARTED || phase.isOver()) {
            obstacles.add(phase.reason());
        }
        if (terms != null && phase.needsTerms()) {
            obstacles.add(terms);
        }
        if (!permitted && !phase.isOver()) {
            obstacles.add(Reason.NO_PERMISSION);
        }
        if (!hasAccount && !phase.isOver()) {
            obstacles.add(Reason.NO_ACCOUNT);
        }
        return List.copyOf(obstacles);
    }
}
