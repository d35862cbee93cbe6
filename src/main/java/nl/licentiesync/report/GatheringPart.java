package nl.licentiesync.report;

import java.io.IOException;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;

/**
 * A part that gathers a few facts of each school and makes its files of them in the end: they come from what the rules
 * give for the school, or from its record.
 *
 * @param <F> the facts of a school; immutable
 */
public abstract class GatheringPart<F> implements ReportPart {

    private final String name;

    /** A part whose notes in records have a name. */
    protected GatheringPart(String name) {
        this.name = name;
    }

    /** The facts of a school; many threads may ask at a time. */
    protected abstract F facts(SchoolReport school);

    /** Notes the facts for nights on which the school is unchanged: all but what changed tonight. */
    protected abstract void write(F facts, PackWriter out);

    /** The facts that {@link #write} noted of a school; many threads may ask at a time. */
    protected abstract F read(UnchangedSchool school, PackReader in);

    /** Gathers the facts of a school; one thread does so, in the order of the schools. */
    protected abstract void add(F facts) throws IOException;

    @Override
    public final Addition render(SchoolReport school, SchoolRecord record) {
        F facts = facts(school);
        write(facts, record.note(name));
        return () -> add(facts);
    }

    @Override
    public final Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        F facts = read(school, school.noteOf(name));
        return () -> add(facts);
    }
}
