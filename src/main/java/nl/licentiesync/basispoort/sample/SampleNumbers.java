package nl.licentiesync.basispoort.sample;

/** Numbers of institutions and of accounts that no export has. */
final class SampleNumbers {

    private static final long FIRST_INSTITUTION = 20_000;
    private static final int APART = 3;
    private static final long FIRST_PUPIL = 3_000_000_000L;
    private static final long FIRST_MEMBER = 6_000_000_000L;
    private static final int MOST_OF_A_SCHOOL = 1_000;

    private SampleNumbers() {}

    /** The institution that a school is, counted from 0; the number before it is free for one that it was. */
    static long institution(int school) {
        return FIRST_INSTITUTION + (long) school * APART;
    }

    /** The account of a pupil of an institution. */
    static long pupil(long institution, int number) {
        return FIRST_PUPIL + institution * MOST_OF_A_SCHOOL + number;
    }

    /** The account of a member of the staff who is in no export. */
    static long member(long institution, int number) {
        return FIRST_MEMBER + institution * MOST_OF_A_SCHOOL + number;
    }
}
