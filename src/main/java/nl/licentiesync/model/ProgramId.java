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

    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
