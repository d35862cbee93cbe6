package nl.licentiesync.report;

/** Why a school is evaluated, and not taken over from the latest report. */
public enum WhyEvaluated {
    /** It is new, the latest report is gone or has no pages, or there was too much to say of it. */
    NOT_KEPT("nothing was kept of it"),
    /** The catalogue, the contacts, the language, the school year, an option, or the program itself. */
    ALL_SCHOOLS("what all schools share changed"),
    /** Another run was restored or replaced since. */
    RUN_BEFORE("the run before is another one"),
    /** Those of licences, teachers, links or permissions. */
    ROWS("its rows changed"),
    /** A licence starts or ends, a permission begins to work, a teacher has left. */
    DAY("a day came that matters to it"),
    /** Its roster, the other schools of its teachers, or what Basispoort holds. */
    PAGE("its page says something else"),
    /** In the latest report. */
    TOUCHED("its lines or files were changed or are gone");

    private final String title;

    WhyEvaluated(String title) {
        this.title = title;
    }

    /** The reason in words. */
    public String title() {
        return title;
    }
}
