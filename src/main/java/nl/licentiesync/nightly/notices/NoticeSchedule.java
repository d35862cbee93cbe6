package nl.licentiesync.nightly.notices;

import java.util.List;
import java.util.Objects;
import nl.licentiesync.report.Notice;
import nl.licentiesync.store.KeptNotice;

/**
 * Selects the notices that are printed with --quiet: new ones, and lasting ones on every seventh night.
 *
 * @param notices all notices of the night
 * @param before those of the run before
 */
public record NoticeSchedule(List<Notice> notices, List<KeptNotice> before) {

    /** No notice at all. */
    public static final NoticeSchedule NONE = new NoticeSchedule(List.of(), List.of());

    public NoticeSchedule {
        notices = List.copyOf(notices);
        before = List.copyOf(before);
    }

    /** The notices to tell, in their order. */
    public List<Notice> due() {
        return notices.stream().filter(this::isDue).toList();
    }

    /** Stores the state of tonight. */
    public List<KeptNotice> toKeep() {
        return notices.stream()
                .map(notice -> new KeptNotice(notice.kind().name(), notice.subject(), notice.amount(), nights(notice)))
                .toList();
    }

    /** New is also what the run before had less than half as many of. */
    private boolean isDue(Notice notice) {
        return before.stream()
                .filter(kept -> isSame(kept, notice))
                .findFirst()
                .map(kept -> notice.kind().isAlwaysNew()
                        || notice.kind().isNewWhenDoubled() && kept.amount() * 2 < notice.amount()
                        || notice.kind().isToldAgainOn(nights(notice)))
                .orElse(true);
    }

    private int nights(Notice notice) {
        return 1
                + before.stream()
                        .filter(kept -> isSame(kept, notice))
                        .mapToInt(KeptNotice::nights)
                        .findFirst()
                        .orElse(0);
    }

    private static boolean isSame(KeptNotice kept, Notice notice) {
        return kept.kind().equals(notice.kind().name()) && Objects.equals(kept.subject(), notice.subject());
    }
}
