package nl.licentiesync.model;

/** The code of a program, as licences, links and the catalogue name it. */
public record ProgramId(String value) implements Comparable<ProgramId> {

    @Override
    public int compareTo(ProgramId other) {
        return TextOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
