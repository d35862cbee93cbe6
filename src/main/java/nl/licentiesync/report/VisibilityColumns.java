package nl.licentiesync.report;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The columns of visibility.csv (section 4), of the national file and of each school's. Columns that follow from the
 * same thing, such as a teacher, are a group: they are rendered once for it.
 */
final class VisibilityColumns {

    private static final Column SCHOOL = code("school_id", (school, row) -> school.code());

    private static final List<Group> OF_ROW = List.of(
            group(
                    Source.TEACHER,
                    code(
                            "teacher_id",
                            (school, row) -> row.visibility().teacher().id()),
                    text(
                            "teacher_name",
                            (school, row) -> row.visibility().teacher().name()),
                    code(
                            "basispoort_id",
                            (school, row) -> row.visibility().teacher().basispoortId())),
            group(
                    Source.PROGRAM,
                    code(
                            "program_id",
                            (school, row) -> row.visibility().program().id()),
                    text(
                            "program_name",
                            (school, row) -> row.visibility().program().displayName())),
            group(
                    Source.VERDICT,
                    word("access", (school, row) -> row.visibility().access()),
                    word("reasons", (school, row) -> reasons(row))),
            group(
                    Source.NEXT_ACCESS,
                    word("until", (school, row) -> next(row, NextAccess::until)),
                    word("then", (school, row) -> next(row, NextAccess::then))),
            group(Source.LINK, word("link", (school, row) -> link(row))),
            group(Source.LINKED_ON, word("linked_on", (school, row) -> row.linkedOn())),
            group(
                    Source.LICENCE,
                    code(
                            "licence_id",
                            (school, row) -> row.visibility().counting() == null
                                    ? null
                                    : row.visibility().counting().licence().id())));

    /** All groups, in the order of their columns. */
    static final List<Group> ALL = startingWith(
            word("date", (school, row) -> row.date()), SCHOOL, text("school_name", (school, row) -> school.name()));

    /**
     * Those of a file of one school: without the date, so that it stays as it is from night to night, and without the
     * name, which would stand in each row.
     */
    static final List<Group> OF_ONE_SCHOOL = startingWith(SCHOOL);

    private VisibilityColumns() {}

    private static List<Group> startingWith(Column... ofSchool) {
        return Stream.concat(Stream.of(group(Source.SCHOOL, ofSchool)), OF_ROW.stream())
                .toList();
    }

    private static String reasons(VisibilityRow row) {
        return row.visibility().verdict().reasons().stream().map(Reason::name).collect(Collectors.joining("|"));
    }

    private static @Nullable Object next(VisibilityRow row, Function<NextAccess, Object> value) {
        return row.nextAccess() == null ? null : value.apply(row.nextAccess());
    }

    private static @Nullable String link(VisibilityRow row) {
        if (row.linkedOn() == null) {
            return null;
        }
        return row.visibility().linkedByHand() ? "MANUAL" : "AUTO";
    }

    private static Group group(Source source, Column... columns) {
        return new Group(source, List.of(columns));
    }

    private static Column word(String name, BiFunction<School, VisibilityRow, @Nullable Object> value) {
        return new Column(name, value, (dialect, word) -> word);
    }

    private static Column code(String name, BiFunction<School, VisibilityRow, @Nullable Object> value) {
        return new Column(name, value, CsvDialect::code);
    }

    private static Column text(String name, BiFunction<School, VisibilityRow, @Nullable Object> value) {
        return new Column(name, value, CsvDialect::text);
    }

    /** Columns that have the same values in all rows of a school with the same source; empty without one. */
    record Group(Source source, List<Column> columns) {}

    /** What the columns of a group follow from; a switch, as it is asked for in every row. */
    enum Source {
        SCHOOL(false),
        TEACHER(false),
        PROGRAM(true),
        VERDICT(true),
        NEXT_ACCESS(true),
        LINK(true),
        LINKED_ON(true),
        LICENCE(false);

        private final boolean ofAllSchools;

        Source(boolean ofAllSchools) {
            this.ofAllSchools = ofAllSchools;
        }

        /** Whether the cells are the same at all schools, and the different ones few enough to keep. */
        boolean isOfAllSchools() {
            return ofAllSchools;
        }

        /** Whether the cells are the same in all rows of a teacher. */
        boolean isOfTeacher() {
            return this == SCHOOL || this == TEACHER;
        }

        /** The source of a row, one object wherever it is the same. */
        @Nullable
        Object of(School school, VisibilityRow row) {
            return switch (this) {
                case SCHOOL -> school;
                case TEACHER -> row.visibility().teacher();
                case PROGRAM -> row.visibility().program();
                case VERDICT -> row.visibility().verdict();
                case NEXT_ACCESS -> row.nextAccess();
                case LINK -> link(row);
                case LINKED_ON -> row.linkedOn();
                case LICENCE -> row.visibility().counting();
            };
        }
    }

    /**
     * One column.
     *
     * @param value what stands in a row, null for nothing
     * @param form how that is written in a dialect
     */
    record Column(
            String name,
            BiFunction<School, VisibilityRow, @Nullable Object> value,
            BiFunction<CsvDialect, String, String> form) {

        String cell(CsvDialect dialect, School school, VisibilityRow row) {
            Object found = value.apply(school, row);
            return found == null ? "" : form.apply(dialect, found.toString());
        }
    }
}
