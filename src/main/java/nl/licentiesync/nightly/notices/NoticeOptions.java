package nl.licentiesync.nightly.notices;

/**
 * The limits from which a night gets a notice (section 3).
 *
 * @param rejectedPercent more than this share of a file's rows rejected, default 1; more than 100 rows always are
 * @param ageInDays so many days of the same licences and teachers, default 7; 0 for never
 */
public record NoticeOptions(int rejectedPercent, int ageInDays) {

    /** The defaults of the command line. */
    public static final NoticeOptions USUAL = new NoticeOptions(1, 7);

    private static final int ROWS_ALWAYS_TOLD = 100;

    /** The percentage from 0 to 100, the days at least 0. */
    public NoticeOptions {
        if (rejectedPercent < 0 || rejectedPercent > 100 || ageInDays < 0) {
            throw new IllegalArgumentException("Notices are told from 0 to 100 percent and 0 or more days on");
        }
    }

    public boolean tellsRejected(long rejected, long read) {
        return rejected > ROWS_ALWAYS_TOLD || rejected * 100 > read * rejectedPercent;
    }
}
