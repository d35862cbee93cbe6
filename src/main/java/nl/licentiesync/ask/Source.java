package nl.licentiesync.ask;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origin of a fact: an export line, a run, or an assumption. */
public sealed interface Source {

    /** Each line or run that this names. */
    default Stream<Source> each() {
        return Stream.of(this);
    }

    /**
     * A line of an export, 1 is the header.
     *
     * @param line 0 when the source is a file as a whole, or somebody in it
     * @param person the number of somebody in a file of which lines say nothing; else 0
     */
    record ExportLine(String file, int line, int person) implements Source {

        /** A line of a file in which nobody is counted. */
        public ExportLine(String file, int line) {
            this(file, line, 0);
        }

        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /** A key of the configuration file that gave a value of a line or translated it. */
    record Configured(String key) implements Source {

        @Override
        public String toString() {
            return "configuration " + key;
        }
    }

    /** A row of an export: its lines, and what the configuration did to its values. */
    record ExportRow(List<Source> parts) implements Source {

        @Override
        public Stream<Source> each() {
            return parts.stream().flatMap(Source::each);
        }

        @Override
        public String toString() {
            return parts.stream().map(Source::toString).collect(Collectors.joining(", "));
        }
    }

    /** Several lines of an export, which were read as one row. */
    record ExportLines(String file, List<Integer> lines) implements Source {

        @Override
        public Stream<Source> each() {
            return lines.stream().map(line -> new ExportLine(file, line));
        }

        @Override
        public String toString() {
            return file + ":" + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    /** A published run, by its number. */
    record PublishedBy(long run) implements Source {

        @Override
        public String toString() {
            return "run " + run;
        }
    }

    /** An assumption as it was written. */
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
