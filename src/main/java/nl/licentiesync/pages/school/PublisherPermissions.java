package nl.licentiesync.pages.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;

/**
 * A publisher of a school and the school's permissions for it.
 *
 * @param name as the catalogue writes it, else as the export does
 * @param programs names of its programs that the school has a licence for that is not over
 * @param rows by day
 */
record PublisherPermissions(String name, List<String> programs, List<Permission> rows) {

    private static final Comparator<PublisherPermissions> BY_NAME = Comparator.comparing(
                    PublisherPermissions::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PublisherPermissions::name, TextOrder.BY_CODE_POINT);

    /**
     * The publishers of the school's licences that are not over, and those that it has permitted, by name; none when
     * there is no permission export.
     */
    static List<PublisherPermissions> of(
            Permissions permissions, LicenceStatuses licenceStatuses, Catalogue catalogue) {
        if (!permissions.areAsked()) {
            return List.of();
        }
        Map<PublisherKey, Set<String>> programs = new HashMap<>();
        for (LicenceStatus licenceStatus : licenceStatuses.all()) {
            Program program = catalogue.program(licenceStatus.licence().program());
            if (permissions.asks(program) && !licenceStatus.phase().isOver()) {
                programs.computeIfAbsent(PublisherKey.of(program.publisher()), any -> new LinkedHashSet<>())
                        .add(program.displayName());
            }
        }
        Map<PublisherKey, List<Permission>> rows =
                permissions.all().stream().collect(Collectors.groupingBy(Permission::publisherKey));
        return Stream.concat(programs.keySet().stream(), rows.keySet().stream())
                .distinct()
                .map(key -> of(key, programs.getOrDefault(key, Set.of()), rows.getOrDefault(key, List.of()), catalogue))
                .sorted(BY_NAME)
                .toList();
    }

    private static PublisherPermissions of(
            PublisherKey key, Set<String> programs, List<Permission> rows, Catalogue catalogue) {
        String asExported = rows.isEmpty() ? key.value() : rows.get(0).publisher();
        return new PublisherPermissions(
                catalogue.publisher(key, asExported),
                List.copyOf(programs),
                rows.stream()
                        .sorted(Comparator.comparing(Permission::grantedOn))
                        .toList());
    }

    /** Whether the school has a licence of it that is not over. */
    boolean isNeeded() {
        return !programs.isEmpty();
    }

    /** Whether a licence needs a permission, and none works on the date. */
    boolean areMissingOn(LocalDate date) {
        return isNeeded() && rows.stream().noneMatch(permission -> permission.holdsOn(date));
    }

    /** The next day on which a permission begins to work; empty when none does. */
    Optional<LocalDate> worksFrom(LocalDate date) {
        return rows.stream()
                .filter(Permission::isEverInForce)
                .map(Permission::worksFrom)
                .filter(day -> day.isAfter(date))
                .findFirst();
    }
}
