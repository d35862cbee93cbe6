package nl.licentiesync.ask;

/** Where a fact comes from. */
public sealed interface Source {

    /** A line of an export, 1 is the header. */
    record ExportLine(String file, int line) implements Source {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** A published run, by its number. */
    record PublishedBy(long run) implements Source {

        @Override
        public String toString() {
            return "run " + run;
        }
    }

    /** Something that was assumed, in the words in which it was. */
    record Assumed(String text) implements Source {

        @Override
        public String toString() {
            return text;
        }
    }

    /** Nowhere: a program that no catalogue lists. */
    record Unlisted() implements Source {

        @Override
        public String toString() {
            return "";
        }
    }
}
