package nl.licentiesync.model;

import java.util.Locale;

/** A publisher's name as it is compared: without case. */
public record PublisherKey(String value) implements Comparable<PublisherKey> {

    /** The key of a name as an export writes it. */
    public static PublisherKey of(String publisher) {
        return new PublisherKey(publisher.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(PublisherKey other) {
        return TextOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublisherKey key && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
