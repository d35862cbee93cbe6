package nl.licentiesync.model;

import java.time.LocalDate;

/**
 * A teacher's link to a program as a run published it.
 *
 * @param access never {@link Access#NONE}
 * @param linkedOn date of the first published run since which the link has held without a break
 */
public record Link(Access access, LocalDate linkedOn) {

    public Link {
        if (!access.isVisible()) {
            throw new IllegalArgumentException("A link without access is no link");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && access == link.access && linkedOn.equals(link.linkedOn);
    }

    @Override
    public int hashCode() {
        return 31 * linkedOn.hashCode() + access.ordinal();
    }
}
