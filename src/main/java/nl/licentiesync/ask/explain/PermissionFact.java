package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** Describes whether a school has permitted the publisher of a program, by the permission that says most about a date. */
final class PermissionFact {

    private static final Comparator<Permission> LAST_DAY =
            Comparator.comparing(permission -> permission.revokedOn() == null ? LocalDate.MAX : permission.revokedOn());

    private final Permissions permissions;
    private final Sources sources;
    private final LocalDate date;
    private final Messages messages;

    PermissionFact(Permissions permissions, Sources sources, LocalDate date, Messages messages) {
        this.permissions = permissions;
        this.sources = sources;
        this.date = date;
        this.messages = messages;
    }

    /** The fact about a program; empty when nothing is asked of it. */
    Optional<Fact> of(Program program) {
        if (!permissions.asks(program)) {
            return Optional.empty();
        }
        Permission permission = telling(permissions.of(program));
        List<Source> from = new ArrayList<>();
        if (permission != null) {
            from.add(sources.of(permission));
        }
        Source listed = sources.of(program);
        if (!(listed instanceof Source.Unlisted)) {
            from.add(listed);
        }
        boolean holds = permission != null && permission.holdsOn(date);
        return Optional.of(new Fact("permission", holds, text(program, permission), from));
    }

    private static boolean everWorks(Permission permission) {
        return permission.revokedOn() == null || !permission.revokedOn().isBefore(permission.worksFrom());
    }

    /** One that works now, the longest; else the next one; else the one that worked last; null when there is none. */
    private @Nullable Permission telling(List<Permission> rows) {
        Predicate<Permission> isToCome = row -> row.worksFrom().isAfter(date) && everWorks(row);
        return rows.stream()
                .filter(row -> row.holdsOn(date))
                .max(LAST_DAY)
                .or(() -> rows.stream().filter(isToCome).min(Comparator.comparing(Permission::worksFrom)))
                .or(() -> rows.stream().filter(PermissionFact::everWorks).max(LAST_DAY))
                .orElse(null);
    }

    private String text(Program program, @Nullable Permission permission) {
        if (permission == null) {
            return messages.get("fact.permission.none", program.publisher());
        }
        LocalDate last = permission.revokedOn();
        String key = permission.worksFrom().isAfter(date)
                ? "later"
                : last == null ? "holds" : last.isBefore(date) ? "revoked" : "holdsUntil";
        return messages.get(
                "fact.permission." + key,
                program.publisher(),
                messages.shortDate(permission.grantedOn()),
                messages.shortDate(permission.worksFrom()),
                last == null ? "" : messages.shortDate(last));
    }
}
