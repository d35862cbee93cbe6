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

    /** That many schools are to be synchronised. */
    void started(int schools);

    /** So many more of them are. */
    void stepBy(int schools);

    /** There is no more to tell, as all schools are synchronised or the night has failed; may be said again. */
    void done();
}
