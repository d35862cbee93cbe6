package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.ask.Source;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** Describes causes in sentences. */
final class CauseMessages {

    private static final int COMMON_YEAR = 2001;

    private final Messages messages;

    CauseMessages(Messages messages) {
        this.messages = messages;
    }

    Cause cause(
            CauseKind kind,
            String subject,
            @Nullable FactValue was,
            @Nullable FactValue now,
            @Nullable Source wasAt,
            @Nullable Source nowAt) {
        String nextAccess = was == null ? "added" : now == null ? "removed" : "changed";
        String text = messages.get("cause." + kind + "." + nextAccess, text(was), text(now), subject);
        return new Cause(kind, subject, text, code(was), code(now), listed(wasAt), listed(nowAt));
    }

    /** The calendar as a cause, with what fell due, in order. */
    Cause calendar(LocalDate was, LocalDate now, List<String> due, @Nullable Source wasAt, @Nullable Source nowAt) {
        Cause plain = cause(CauseKind.DATE, "", date(was), date(now), wasAt, nowAt);
        if (due.isEmpty()) {
            return plain;
        }
        String text =
                messages.get("cause.due", messages.shortDate(was), messages.shortDate(now), String.join("; ", due));
        return new Cause(plain.kind(), plain.subject(), text, plain.was(), plain.now(), plain.wasAt(), plain.nowAt());
    }

    /** A fact of a licence or teacher that took effect on a day. */
    String due(String key, Object subject, LocalDate day) {
        return messages.get("cause.due." + key, subject, messages.shortDate(day));
    }

    FactValue text(String text) {
        return new FactValue(text, text);
    }

    @Nullable
    FactValue textOrNone(String text) {
        return text.isEmpty() ? null : text(text);
    }

    FactValue date(LocalDate date) {
        return new FactValue(date.toString(), messages.shortDate(date));
    }

    @Nullable
    FactValue dateOrNone(@Nullable LocalDate date) {
        return date == null ? null : date(date);
    }

    /** A day before which something must happen; in words the day before it, in a year without 29 February. */
    FactValue lastDayBefore(MonthDay day) {
        return new FactValue(
                String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth()),
                messages.day(MonthDay.from(day.atYear(COMMON_YEAR).minusDays(1))));
    }

    FactValue groups(YearGroups groups) {
        String text = !groups.named()
                ? messages.get("groups.any")
                : groups.hasValid()
                        ? messages.get("groups.some", messages.groups(groups))
                        : messages.get("groups.noneValid");
        return new FactValue(groups.toString(), text);
    }

    FactValue renewal(Renewal renewal) {
        return renewal == Renewal.ENDS
                ? new FactValue("no", messages.get("cause.renews.no"))
                : new FactValue("yes", messages.get("cause.renews.yes"));
    }

    FactValue resultsYears(@Nullable Integer years) {
        return years == null
                ? new FactValue("", messages.get("cause.resultsYears.usual"))
                : new FactValue(years.toString(), messages.count("cause.resultsYears", years));
    }

    /** The days on which a school's permission for the publisher of a program works. */
    FactValue permission(Permissions permissions, Program program) {
        if (!permissions.asks(program)) {
            return new FactValue("", messages.get("cause.permission.notAsked"));
        }
        List<Permission> rows = permissions.of(program);
        return rows.isEmpty()
                ? new FactValue("no", messages.get("cause.permission.none"))
                : new FactValue(
                        rows.stream()
                                .map(row -> row.grantedOn() + ".." + (row.revokedOn() == null ? "" : row.revokedOn()))
                                .collect(Collectors.joining("|")),
                        rows.stream().map(this::days).collect(Collectors.joining("; ")));
    }

    private String days(Permission permission) {
        String from = messages.shortDate(permission.worksFrom());
        return permission.revokedOn() == null
                ? messages.get("cause.permission.from", from)
                : messages.get("cause.permission.fromTo", from, messages.shortDate(permission.revokedOn()));
    }

    FactValue roles(Set<Role> roles) {
        List<Role> sorted = (roles.isEmpty() ? Set.of(Role.LEERKRACHT) : roles)
                .stream().sorted().toList();
        return new FactValue(
                sorted.stream().map(Role::text).collect(Collectors.joining("|")),
                sorted.stream().map(messages::role).collect(Collectors.joining(", ")));
    }

    FactValue person(Teacher teacher) {
        return new FactValue(teacher.id().value(), teacher.displayName());
    }

    @Nullable
    FactValue terms(Licence licence) {
        LocalDate on = licence.termsAcceptedOn();
        String by = licence.termsAcceptedBy();
        if (on == null) {
            return null;
        }
        return by.isEmpty()
                ? new FactValue(on.toString(), messages.get("cause.terms.byNobody", messages.shortDate(on)))
                : new FactValue(on + " " + by, messages.get("terms.HOLD", messages.shortDate(on), by));
    }

    FactValue linkedOn(ManualLink link) {
        return date(link.linkedOn());
    }

    private static String text(@Nullable FactValue value) {
        return value == null ? "" : value.text();
    }

    private static @Nullable String code(@Nullable FactValue value) {
        return value == null ? null : value.code();
    }

    private static @Nullable Source listed(@Nullable Source source) {
        return source instanceof Source.Unlisted ? null : source;
    }
}
