package nl.licentiesync.nightly;

/** Who is told, while the schools are synchronised, how far that is; always by the same thread. */
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
