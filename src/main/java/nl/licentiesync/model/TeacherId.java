package nl.licentiesync.model;

/** The number of an employee; the same person keeps it at every school. */
public record TeacherId(String value) implements Comparable<TeacherId> {

    @Override
    public int compareTo(TeacherId other) {
        return TextOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TeacherId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
