package nl.licentiesync.pages.nights;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.report.GuardRemark;

/**
 * A run as the page of the nights lists it.
 *
 * @param at the time of day at which it started
 * @param figures its figures; empty when it failed or goes on
 * @param guard why it was held, or what the guard said when it was published in spite of it; empty for runs before version
 *     22 too
 * @param report the path of its report within the folder of all reports; empty when it is gone or
 *     has no pages
 * @param firstRun the run that wrote its report: an earlier one when it restored that
 */
public record PastNight(
        long run,
        LocalDate date,
        LocalTime at,
        Status status,
        boolean isCurrent,
        Optional<Figures> figures,
        List<GuardRemark> guard,
        Optional<String> report,
        long firstRun) {

    /** What became of a run. */
    public enum Status {
        RUNNING,
        PUBLISHED,
        REPLACED,
        UNDONE,
        HELD,
        FAILED,
        DRY_RUN
    }

    /** The figures of a run, in pairs of a teacher and a program, and in rows of the exports. */
    public record Figures(long visible, long gained, long lost, long rejected, Optional<Repairs> repairs) {}

    /** Pairs that are not visible and can be repaired, by their first cause. */
    public record Repairs(long terms, long permission, long account) {

        /** All of them. */
        public long all() {
            return terms + permission + account;
        }
    }

    /** The same night, to whose report nothing leads. */
    public PastNight withoutReport() {
        return new PastNight(run, date, at, status, isCurrent, figures, guard, Optional.empty(), firstRun);
    }

    /** Whether it was held or failed, so that nobody sees what it would have published. */
    boolean isMissed() {
        return status == Status.HELD || status == Status.FAILED;
    }
}
