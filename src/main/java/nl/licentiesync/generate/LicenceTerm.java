package nl.licentiesync.generate;

/** Until when the licences of a generated program run. */
enum LicenceTerm {
    /** Until somebody cancels them. */
    RENEWS,
    /** Until somebody cancels them; of packages until a day that the licence names. */
    RENEWS_OR_PACKAGE,
    /** To the end of the school year in which they began: they are ordered each year. */
    SCHOOL_YEAR
}
