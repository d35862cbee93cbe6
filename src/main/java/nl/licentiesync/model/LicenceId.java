package nl.licentiesync.model;

/** The number of a licence, unique in the licence export. */
public record LicenceId(String value) implements Comparable<LicenceId> {

    @Override
    public int compareTo(LicenceId other) {
        return TextOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LicenceId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
