package nl.licentiesync.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permissions of one school. Without a permission export none is asked for, and every publisher is permitted. */
public final class Permissions {

    /** There is no permission export. */
    public static final Permissions NOT_ASKED = new Permissions(false, List.of());

    private final boolean asked;
    private final List<Permission> all;
    private final Map<PublisherKey, List<Permission>> byPublisher;

    private Permissions(boolean asked, List<Permission> all) {
        this.asked = asked;
        this.all = all.stream().sorted(Permission.IN_ORDER).toList();
        this.byPublisher = this.all.isEmpty()
                ? Map.of()
                : this.all.stream()
                        .collect(Collectors.groupingBy(Permission::publisherKey, HashMap::new, Collectors.toList()));
    }

    /** The permissions in these rows of the export, in any order. */
    public static Permissions of(List<Permission> rows) {
        return new Permissions(true, rows);
    }

    /** Whether there is a permission export. */
    public boolean areAsked() {
        return asked;
    }

    /** All rows, by publisher and then by day. */
    public List<Permission> all() {
        return all;
    }

    /** The rows for the publisher of a program, by day; none when nothing is asked of that program. */
    public List<Permission> of(Program program) {
        return asks(program) ? byPublisher.getOrDefault(PublisherKey.of(program.publisher()), List.of()) : List.of();
    }

    /** Whether a program needs a permission: there is an export, and the catalogue names its publisher. */
    public boolean asks(Program program) {
        return asked && !program.publisher().isEmpty();
    }

    /** Whether nothing stands between a program and the school on the date. */
    public boolean permit(Program program, LocalDate date) {
        return !asks(program) || anyHolds(of(program), date);
    }

    /** Whether any of the permissions for one publisher holds on the date. */
    public static boolean anyHolds(List<Permission> permissions, LocalDate date) {
        for (Permission permission : permissions) {
            if (permission.holdsOn(date)) {
                return true;
            }
        }
        return false;
    }

    /** The same permissions and one more. */
    public Permissions with(Permission permission) {
        return of(Stream.concat(all.stream(), Stream.of(permission)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permissions permissions && asked == permissions.asked && all.equals(permissions.all);
    }

    @Override
    public int hashCode() {
        return 31 * all.hashCode() + Boolean.hashCode(asked);
    }

    @Override
    public String toString() {
        return asked ? all.toString() : "not asked";
    }
}
