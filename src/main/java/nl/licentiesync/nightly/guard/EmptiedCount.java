package nl.licentiesync.nightly.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.store.RunBefore;
import org.jspecify.annotations.Nullable;

/**
 * Counts values of the run before that tonight's exports no longer hold: for an empty column the keys of both runs
 * that had a value, for an empty optional file its rows. A run before of an earlier version is not compared, as it
 * may have read values differently.
 */
final class EmptiedCount {

    private final List<EmptiedPart> parts = new ArrayList<>();
    private final Catalogue catalogueBefore;
    private final Map<ExportFile, Integer> usedRowsBefore;
    private final Exports exports;

    EmptiedCount(RunBefore before, Exports exports) {
        this.catalogueBefore = before.catalogue();
        this.usedRowsBefore = before.usedRows();
        this.exports = exports;
        if (before.isOfThisVersion()) {
            before.columns()
                    .forEach((file, columns) ->
                            addParts(file, columns, exports.tallies().get(file)));
        }
    }

    private void addParts(ExportFile file, Set<Column> before, @Nullable FileTally now) {
        if (now == null) {
            return;
        }
        if (now.read() == 0) {
            parts.add(new EmptiedPart(file, null));
            return;
        }
        for (Column column : file.columns()) {
            if (before.contains(column)
                    && now.columns().contains(column)
                    && !now.filled().contains(column)) {
                parts.add(new EmptiedPart(file, column));
            }
        }
    }

    /** Values that a school had in each empty part. */
    Map<EmptiedPart, Integer> of(School before, School now) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<EmptiedPart, Integer> counts = new HashMap<>();
        for (EmptiedPart part : parts) {
            int count = of(part, before, now);
            if (count > 0) {
                counts.put(part, count);
            }
        }
        return counts;
    }

    /** Values that an unchanged school had in each empty part: those of nothing but its rows. */
    Map<EmptiedPart, Integer> ofUnchanged(Supplier<School> rows) {
        return parts.isEmpty() ? Map.of() : of(rows.get(), rows.get());
    }

    private int of(EmptiedPart part, School before, School now) {
        return switch (part.file()) {
            case LICENCES -> {
                Predicate<Licence> held = ColumnValues.ofLicence(columnOf(part));
                yield count(before.licences(), licence -> held.test(licence) && exports.uses(licence.id()));
            }
            case TEACHERS -> {
                Predicate<Teacher> held = ColumnValues.ofTeacher(columnOf(part));
                Set<TeacherId> used = now.teachers().stream().map(Teacher::id).collect(Collectors.toSet());
                yield count(before.teachers(), teacher -> held.test(teacher) && used.contains(teacher.id()));
            }
            case PERMISSIONS -> {
                Predicate<Permission> held =
                        part.column() == null ? any -> false : ColumnValues.ofPermission(part.column());
                Set<PublisherKey> used = now.permissions().all().stream()
                        .map(Permission::publisherKey)
                        .collect(Collectors.toSet());
                yield count(
                        before.permissions().all(),
                        permission -> held.test(permission) && used.contains(permission.publisherKey()));
            }
            case ACCOUNTS -> {
                // Accounts and last days count as columns of the teachers.
                Set<TeacherId> used = now.teachers().stream().map(Teacher::id).collect(Collectors.toSet());
                yield part.column() == Column.ROLES
                        ? count(before.teachers(), teacher -> !teacher.roles().isEmpty() && used.contains(teacher.id()))
                        : 0;
            }
            case MANUAL_LINKS, PROGRAMS -> 0;
        };
    }

    private static Column columnOf(EmptiedPart part) {
        return Objects.requireNonNull(part.column(), () -> part.file() + " is required, so it has rows");
    }

    /** Counts values of the run before for files without rows and for empty columns of the catalogue. */
    private Map<EmptiedPart, Integer> ofWholeFiles() {
        Map<EmptiedPart, Integer> counts = new HashMap<>();
        for (EmptiedPart part : parts) {
            Column column = part.column();
            if (column == null || part.file() == ExportFile.PROGRAMS) {
                counts.put(
                        part,
                        column == null
                                ? usedRowsBefore.getOrDefault(part.file(), 0)
                                : count(
                                        catalogueBefore.programs(),
                                        ColumnValues.ofProgram(column)
                                                .and(program ->
                                                        !exports.catalogue().misses(program.id()))));
            }
        }
        return counts;
    }

    /** Values that the run before had in each empty part, by file and column. */
    static SortedMap<EmptiedPart, Long> total(RunBefore before, Exports exports, List<SchoolFigures> schools) {
        SortedMap<EmptiedPart, Long> totals = new TreeMap<>();
        add(totals, new EmptiedCount(before, exports).ofWholeFiles());
        schools.forEach(school -> add(totals, school.emptied()));
        return totals;
    }

    private static void add(Map<EmptiedPart, Long> totals, Map<EmptiedPart, Integer> counts) {
        counts.forEach((part, count) -> totals.merge(part, (long) count, Long::sum));
    }

    private static <T> int count(Collection<T> rows, Predicate<T> which) {
        return (int) rows.stream().filter(which).count();
    }
}
