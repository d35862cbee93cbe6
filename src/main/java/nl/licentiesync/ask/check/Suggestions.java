package nl.licentiesync.ask.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ColumnOrigin;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.HeaderResemblance;
import nl.licentiesync.exports.ValueKind;
import nl.licentiesync.intake.ValueJudge;

/** Finds what the configuration may say of a part: which unused header is which column, and how dates are written. */
final class Suggestions {

    /** Forms that exports often have, none of which can be taken for another one. */
    private static final List<String> USUAL_FORMS =
            List.of("d/M/yyyy", "d.M.yyyy", "yyyyMMdd", "yyyy/M/d", "d-M-yy", "d/M/yy", "d MMM yyyy", "d MMMM yyyy");

    private final Map<Column, ColumnStatistics> statistics;
    private final ExportFile file;
    private final List<HeaderValues> all;
    private final List<HeaderValues> unused;
    private final ValueJudge judge;
    private final Set<String> programs;
    private final int rows;
    private final Map<Column, String> columns = new EnumMap<>(Column.class);
    private final List<String> dateForms = new ArrayList<>();

    Suggestions(
            ExportFile file,
            List<ColumnCheck> found,
            Map<Column, ColumnStatistics> statistics,
            List<HeaderValues> unused,
            ValueJudge judge,
            Set<String> programs,
            int rows) {
        this.statistics = statistics;
        this.file = file;
        this.all = unused;
        this.unused = new ArrayList<>(unused);
        this.judge = judge;
        this.programs = programs;
        this.rows = rows;
        List<Column> absent = new ArrayList<>();
        found.stream()
                .filter(column -> column.origin() == ColumnOrigin.ABSENT)
                .forEach(column -> absent.add(column.column()));
        if (file.columns().contains(Column.SCHOOL_ID)) {
            addSchool(found, absent);
        }
        addByName(absent);
        addByValues(absent);
        addDateForms(found);
    }

    /** The headers and templates of columns that are absent, or that would be read without their branch. */
    Map<Column, String> columns() {
        return columns;
    }

    List<String> dateForms() {
        return List.copyOf(dateForms);
    }

    /** A BRIN and a branch in two columns are put together; a column with both goes before one with the BRIN alone. */
    private void addSchool(List<ColumnCheck> found, List<Column> absent) {
        Optional<HeaderValues> branches =
                unused.stream().filter(HeaderValues::areBranches).findFirst();
        if (absent.contains(Column.SCHOOL_ID)) {
            HeaderResemblance resemblance = HeaderResemblance.load();
            Optional<HeaderValues> whole =
                    unused.stream().filter(HeaderValues::areSchools).findFirst();
            Optional<HeaderValues> brins = unused.stream()
                    .filter(HeaderValues::areBrins)
                    .filter(header -> resemblance
                                    .columnLike(header.header(), List.of(Column.SCHOOL_ID))
                                    .isPresent()
                            || branches.isPresent())
                    .findFirst();
            if (whole.isPresent()) {
                suggest(Column.SCHOOL_ID, whole.get(), absent);
            } else if (brins.isPresent() && branches.isPresent()) {
                unused.removeAll(List.of(brins.get(), branches.get()));
                absent.remove(Column.SCHOOL_ID);
                columns.put(
                        Column.SCHOOL_ID,
                        "{" + brins.get().header() + "}" + branches.get().branchPiece());
            }
            return;
        }
        found.stream()
                .filter(column -> column.column() == Column.SCHOOL_ID && column.origin() == ColumnOrigin.OWN_NAME)
                .filter(column -> HeaderValues.areBrins(samples(Column.SCHOOL_ID)) && branches.isPresent())
                .findFirst()
                .ifPresent(column -> {
                    unused.remove(branches.get());
                    columns.put(
                            Column.SCHOOL_ID,
                            "{" + column.label() + "}" + branches.get().branchPiece());
                });
    }

    private List<String> samples(Column column) {
        ColumnStatistics of = statistics.get(column);
        return of == null ? List.of() : of.samples();
    }

    private void addByName(List<Column> absent) {
        HeaderResemblance resemblance = HeaderResemblance.load();
        for (HeaderValues header : List.copyOf(unused)) {
            resemblance.columnLike(header.header(), absent).ifPresent(column -> suggest(column, header, absent));
        }
    }

    /** Of a column that is absent, the one header whose values can be its own. */
    private void addByValues(List<Column> absent) {
        // Values of a key are told from others only once those have found their columns.
        for (boolean isKey : List.of(false, true)) {
            for (Column column : List.copyOf(absent)) {
                if ((column == file.columns().get(0)) == isKey) {
                    List<HeaderValues> telling = unused.stream()
                            .filter(header -> tells(header, column))
                            .toList();
                    if (telling.size() == 1) {
                        suggest(column, telling.get(0), absent);
                    }
                }
            }
        }
    }

    private boolean tells(HeaderValues header, Column column) {
        if (column == Column.PROGRAM_ID && file != ExportFile.PROGRAMS) {
            return header.areOf(programs);
        }
        if (column == file.columns().get(0) && file.requires(column)) {
            return header.areKeys(rows) && !header.areDates(judge) && !header.areSchools() && !header.areBrins();
        }
        return file.requires(column) && column.kind() == ValueKind.DATE
                ? header.areDates(judge) || header.values().stream().allMatch(this::hasUsualForm) && header.hasValues()
                : header.tell(column, judge);
    }

    private boolean hasUsualForm(String value) {
        return USUAL_FORMS.stream()
                .anyMatch(form -> DateForms.with(List.of(form)).parse(value).isPresent());
    }

    /** The programs of a catalogue. */
    Set<String> programs() {
        if (file != ExportFile.PROGRAMS) {
            return Set.of();
        }
        Set<String> found = new HashSet<>(samples(Column.PROGRAM_ID));
        String header = columns.get(Column.PROGRAM_ID);
        all.stream().filter(values -> values.header().equals(header)).forEach(values -> found.addAll(values.values()));
        return found;
    }

    private void suggest(Column column, HeaderValues header, List<Column> absent) {
        columns.put(column, header.header());
        header.values().stream()
                .filter(value -> column.kind() == ValueKind.DATE)
                .forEach(this::noteForm);
        absent.remove(column);
        unused.remove(header);
    }

    private void addDateForms(List<ColumnCheck> found) {
        found.stream()
                .filter(column -> column.column().kind() == ValueKind.DATE)
                .forEach(column -> samples(column.column()).forEach(this::noteForm));
    }

    /** Adds the first usual form that a date has which cannot be read yet. */
    private void noteForm(String value) {
        if (judge.isValid(Column.END_DATE, value)
                || DateForms.with(dateForms).parse(value).isPresent()) {
            return;
        }
        USUAL_FORMS.stream()
                .filter(form -> DateForms.with(List.of(form)).parse(value).isPresent())
                .findFirst()
                .ifPresent(dateForms::add);
    }
}
