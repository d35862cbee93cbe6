package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;

/** Describes whether a school has permitted the publisher of a program, by the permissions that say most about a date. */
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
        List<Permission> telling = telling(permissions.of(program));
        List<Source> from = new ArrayList<>(telling.stream().map(sources::of).toList());
        Source listed = sources.of(program);
        if (!(listed instanceof Source.Unlisted)) {
            from.add(listed);
        }
        boolean holds = permissions.permit(program, date);
        return Optional.of(new Fact("permission", holds, text(program, telling), from));
    }

    /**
     * Those that work now, one after the other without a break, up to the last day; else the next one; else the one that
     * worked last; none when there is none.
     */
    private List<Permission> telling(List<Permission> rows) {
        List<Permission> inForce =
                rows.stream().filter(Permission::isEverInForce).toList();
        Optional<Permission> now =
                inForce.stream().filter(row -> row.holdsOn(date)).max(LAST_DAY);
        if (now.isPresent()) {
            return unbroken(now.get(), inForce);
        }
        return inForce.stream()
                .filter(row -> row.worksFrom().isAfter(date))
                .min(Comparator.comparing(Permission::worksFrom))
                .or(() -> inForce.stream().max(LAST_DAY))
                .stream()
                .toList();
    }

    private static List<Permission> unbroken(Permission first, List<Permission> rows) {
        List<Permission> found = new ArrayList<>(List.of(first));
        Permission last = first;
        while (last.revokedOn() != null) {
            LocalDate lastDay = last.revokedOn();
            Permission next = rows.stream()
                    .filter(row -> !row.grantedOn().isAfter(lastDay))
                    .max(LAST_DAY)
                    .orElse(last);
            if (LAST_DAY.compare(next, last) <= 0) {
                break;
            }
            found.add(next);
            last = next;
        }
        return found;
    }

    private String text(Program program, List<Permission> telling) {
        if (telling.isEmpty()) {
            return messages.get("fact.permission.none", program.publisher());
        }
        Permission permission = telling.get(0);
        LocalDate last = telling.get(telling.size() - 1).revokedOn();
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
