package nl.licentiesync.ask.explain;

/** One thing that would have to happen, with who does it and where. */
public record Remedy(Kind kind, String text) {

    /** The remedies. */
    public enum Kind {
        /** Accept the terms of a licence. */
        ACCEPT_TERMS,
        /** Permit the publisher in Basispoort. */
        GRANT_PERMISSION,
        /** Request a Basispoort account. */
        REQUEST_ACCOUNT,
        /** Link the teacher by hand, as the year group does not fit. */
        LINK_BY_HAND,
        /** Wait for a day that the exports name: the licence starts, its terms count as accepted, or a link counts. */
        WAIT,
        /** Request a new licence. */
        ORDER,
        /** Order a licence again that has ended by itself. */
        REORDER,
        /** Correct the last day in service, if it is wrong. */
        CORRECT_END_DATE;

        /** Whether what would come of it cannot be told from these exports. */
        public boolean isOutsideExports() {
            return this == ORDER || this == REORDER || this == CORRECT_END_DATE;
        }
    }
}
