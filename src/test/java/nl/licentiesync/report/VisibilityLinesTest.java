package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Visibility;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The rows that are put together from parts are those that Commons CSV would print cell by cell. */
class VisibilityLinesTest {

    private static final int SEEDS = 150;

    /** Of all nights, so that they share what they render. */
    private static final VisibilityLines ALL_SCHOOLS = VisibilityLines.ofAllSchools();

    private static final VisibilityLines ONE_SCHOOL = VisibilityLines.ofOneSchool();
    private static final CSVFormat CELL_BY_CELL =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String HEADER = "date,school_id,school_name,teacher_id,teacher_name,basispoort_id,program_id,"
            + "program_name,access,reasons,until,then,link,linked_on,licence_id\n";

    @RepeatedTest(3)
    void theRowsAreThoseThatCellsGive(RepetitionInfo part) {
        RandomSchools.forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            School school = oddlyNamed(night.school());
            List<VisibilityRow> rows = rows(night);

            assertThat(written(school, rows)).isEqualTo(HEADER + cellByCell(school, rows));
        });
    }

    @Test
    void aSchoolWithoutRowsAddsNothing() {
        RandomSchools.forSeeds(
                1, 1, night -> assertThat(written(night.school(), List.of())).isEqualTo(HEADER));
    }

    @RepeatedTest(2)
    void aSpreadsheetOfOneSchoolShowsTheSameCellsButDateAndName(RepetitionInfo part) {
        RandomSchools.forSeeds((long) part.getCurrentRepetition() * SEEDS, SEEDS, night -> {
            School school = oddlyNamed(night.school());
            List<VisibilityRow> rows = rows(night);
            String file = text(ONE_SCHOOL.file(school, rows));

            assertThat(file).startsWith("\uFEFFschool_id;teacher_id;").endsWith("\r\n");
            assertThat(cells(file.substring(1).replaceAll("\"=\"\"([^\"]*)\"\"\"", "$1"), ';'))
                    .isEqualTo(cells(written(school, rows), ',').stream()
                            .map(row -> Stream.concat(Stream.of(row.get(1)), row.subList(3, row.size()).stream())
                                    .toList())
                            .toList());
        });
    }

    @Test
    void aSpreadsheetTakesACodeOfDigitsForAText() {
        assertThat(CsvDialect.SPREADSHEET.code("0012")).isEqualTo("\"=\"\"0012\"\"\"");
        assertThat(CsvDialect.SPREADSHEET.code("12AB00")).isEqualTo("12AB00");
        assertThat(CsvDialect.SPREADSHEET.code("")).isEmpty();
        assertThat(CsvDialect.PLAIN.code("0012")).isEqualTo("0012");
    }

    private static List<List<String>> cells(String file, char delimiter) {
        try (CSVParser parser = CSVParser.parse(
                file, CSVFormat.RFC4180.builder().setDelimiter(delimiter).get())) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String written(School school, List<VisibilityRow> rows) {
        ByteBuffer header = ALL_SCHOOLS.header();
        ByteBuffer lines = ALL_SCHOOLS.rows(school, rows, new int[rows.size()]);
        return text(header) + text(lines);
    }

    private static String text(ByteBuffer bytes) {
        return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.UTF_8);
    }

    private static List<VisibilityRow> rows(RandomNight night) {
        SchoolLinks links = night.links(SchoolLinks.none());
        List<VisibilityRow> rows = new ArrayList<>();
        for (Visibility row : night.rows()) {
            Link link = links.find(row.teacher().id(), row.program().id());
            LocalDate since = link == null ? null : row.linkedByHand() ? row.manualLinkedOn() : link.linkedOn();
            rows.add(new VisibilityRow(night.date(), row, outlook(night).nextAccess(row), since));
        }
        return rows;
    }

    private static OutlookRule outlook(RandomNight night) {
        return new OutlookRule(night.rules(), night.licenceStatuses(), night.date());
    }

    private static School oddlyNamed(School school) {
        return new School(school.code(), "=\"De, Ü\nven\"", school.licences(), school.teachers(), school.manualLinks());
    }

    private static String cellByCell(School school, List<VisibilityRow> rows) {
        return rows.stream()
                .map(row -> {
                    Visibility seen = row.visibility();
                    LicenceStatus counting = seen.counting();
                    boolean turns = row.nextAccess() != null;
                    return CELL_BY_CELL.format(
                                    row.date(),
                                    school.code(),
                                    harmless(school.name()),
                                    seen.teacher().id(),
                                    harmless(seen.teacher().name()),
                                    seen.teacher().basispoortId(),
                                    seen.program().id(),
                                    harmless(seen.program().displayName()),
                                    seen.access(),
                                    seen.verdict().reasons().stream()
                                            .map(Reason::name)
                                            .collect(Collectors.joining("|")),
                                    turns ? row.nextAccess().until() : "",
                                    turns ? row.nextAccess().then() : "",
                                    seen.isVisible() ? seen.linkedByHand() ? "MANUAL" : "AUTO" : "",
                                    row.linkedOn() == null ? "" : row.linkedOn(),
                                    counting == null ? "" : counting.licence().id())
                            + "\n";
                })
                .collect(Collectors.joining());
    }

    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
