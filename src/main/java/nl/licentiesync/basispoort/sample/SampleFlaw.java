package nl.licentiesync.basispoort.sample;

/** What is the matter with a school as a whole. */
enum SampleFlaw {
    NOTHING,
    /** It became part of another school. */
    MERGED,
    /** It is not active. */
    INACTIVE,
    /** It has not permitted the publisher. */
    NOT_PERMITTED,
    /** An institution that it was before is there too, no longer active. */
    RENUMBERED,
    /** Two of its institutions are active. */
    TWICE,
    /** Nothing of it was saved. */
    NOT_SAVED;

    /** Of the first schools every second has one, so that few schools show each. */
    private static final int FIRST_SCHOOLS = 2 * (values().length - 1);

    private static final int ONCE_IN = 40;

    /** The one of a school, counted from 0. */
    static SampleFlaw of(int school, SampleChance chance) {
        if (school < FIRST_SCHOOLS) {
            return school % 2 == 0 ? NOTHING : values()[1 + school / 2];
        }
        return chance.onceIn(ONCE_IN) ? values()[1 + chance.below(values().length - 1)] : NOTHING;
    }
}
