package nl.licentiesync.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A school's permission for a publisher, as it is ticked in Basispoort (Beheer > Uitgeverijen).
 *
 * @param publisher as the export writes it
 * @param grantedOn the day of the tick; it works from the night after
 * @param revokedOn the last day on which it works; null while it goes on
 */
public record Permission(
        SchoolCode school,
        String publisher,
        LocalDate grantedOn,
        @Nullable LocalDate revokedOn) {

    /** The order within a school, in which no two different permissions are equal. */
    static final Comparator<Permission> IN_ORDER = Comparator.comparing(Permission::publisher, TextOrder.BY_CODE_POINT)
            .thenComparing(Permission::grantedOn)
            .thenComparing(Permission::revokedOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The first day on which it works. */
    public LocalDate worksFrom() {
        return grantedOn.plusDays(1);
    }

    /** Whether it works on any day: it is not revoked before the night after the tick. */
    public boolean isEverInForce() {
        return revokedOn == null || revokedOn.isAfter(grantedOn);
    }

    /** Whether it works on the date. */
    public boolean holdsOn(LocalDate date) {
        return grantedOn.isBefore(date) && (revokedOn == null || !revokedOn.isBefore(date));
    }

    /** The publisher as it is compared. */
    public PublisherKey publisherKey() {
        return PublisherKey.of(publisher);
    }
}
