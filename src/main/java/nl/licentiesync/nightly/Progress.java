package nl.licentiesync.nightly;

/** Receives the progress of a night, always on the same thread. */
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void started(int schools) {}

        @Override
        public void stepBy(int schools) {}

        @Override
        public void done() {}
    };

    /** Called once with the number of schools to synchronise. */
    void started(int schools);

    /** So many more of them are. */
    void stepBy(int schools);

    /** Ends the progress: all schools are done or the night failed. Further calls do nothing. */
    void done();
}
