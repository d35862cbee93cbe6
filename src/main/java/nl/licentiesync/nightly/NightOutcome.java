package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.util.Optional;
import nl.licentiesync.nightly.guard.GuardVerdict;
import nl.licentiesync.nightly.notices.NoticeSchedule;

/**
 * What step publish gives: what the night has led to.
 *
 * @param held whether the guard kept it from being published
 * @param verdict what the guard says, also of a night that was published in spite of it
 * @param notices what is worth telling even when all is well
 * @param replacement the run whose place it takes, or would take; empty when there is none
 * @param report where its report lies
 */
record NightOutcome(
        boolean held, GuardVerdict verdict, NoticeSchedule notices, Optional<Replacement> replacement, Path report) {}
