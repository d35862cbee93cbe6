package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.ChangeKind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every number on a page is counted again in the published files. */
class PageFiguresTest {

    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = new Nights(folder);
        nights.take(Path.of("sample-data/2-terms-accepted")).publish("2026-11-23");
        nights.take(Path.of("sample-data/3-next-night")).publish("2026-11-24");
    });

    private final Path temp = START.folder();
    private final Nights nights = START.nights();

    @Test
    void theTilesOfTheOverviewAreTheTotals() {
        List<CSVRecord> rows = csv(nights.latest().resolve("visibility.csv"), ',');
        List<CSVRecord> changes = csv(nights.latest().resolve("changes.csv"), ',');
        Map<String, String> tiles = found(page("index.html"), "data-total=\"(\\w+)\">([\\d.]+)<");

        assertThat(tiles)
                .containsEntry("full", count(rows, "access", "FULL"))
                .containsEntry("results_only", count(rows, "access", "RESULTS_ONLY"))
                .containsEntry("none", count(rows, "access", "NONE"))
                .containsEntry("gained", count(changes, "change", "GAINED"))
                .containsEntry("lost", count(changes, "change", "LOST"))
                .containsEntry(
                        "repair",
                        Long.toString(rows.stream()
                                .filter(PageFiguresTest::isToRepair)
                                .count()))
                .containsEntry("schools", Integer.toString(schools(rows).size()));
        assertThat(tiles.get("lost"))
                .as("something was lost, or this tells nothing")
                .isNotEqualTo("0");
    }

    @Test
    void theLinesOfTheListAreTheSchools() {
        String overview = page("schools.html");
        Map<String, List<CSVRecord>> changes = bySchool("changes.csv");
        Map<String, List<CSVRecord>> actions = bySchool("actions.csv");
        bySchool("visibility.csv").forEach((school, rows) -> {
            Matcher line = Pattern.compile("<tr><th><a href=\"schools/" + school + ".html\">(.*?)</tr>")
                    .matcher(overview);
            assertThat(line.find()).as(school).isTrue();
            List<String> numbers = Pattern.compile("<td>(\\d+)</td>")
                    .matcher(line.group(1))
                    .results()
                    .map(number -> number.group(1))
                    .toList();
            assertThat(numbers)
                    .as(school)
                    .containsExactly(
                            Long.toString(rows.stream()
                                    .filter(row -> !row.get("reasons").equals("LEFT_SCHOOL"))
                                    .map(row -> row.get("teacher_id"))
                                    .distinct()
                                    .count()),
                            Integer.toString(
                                    actions.getOrDefault(school, List.of()).size()),
                            Long.toString(rows.stream()
                                    .filter(PageFiguresTest::isToRepair)
                                    .count()),
                            count(changes.getOrDefault(school, List.of()), "change", "LOST"),
                            count(changes.getOrDefault(school, List.of()), "change", "GAINED"),
                            count(rows, "access", "FULL"),
                            count(rows, "access", "RESULTS_ONLY"),
                            count(rows, "access", "NONE"));
        });
    }

    /** Each kind leads from the overview to its list, whose rows add up to it, and whose CSV file has as many. */
    @Test
    void whatMustBeDoneLeadsToListsThatAddUp() {
        List<CSVRecord> actions = csv(nights.latest().resolve("actions.csv"), ',');
        Map<String, String> lists = Map.of(
                "ACCEPT_TERMS", "todo-terms",
                "CHECK_ACCEPTER", "todo-accepter",
                "GRANT_PERMISSION", "todo-permission",
                "REORDER", "todo-reorder",
                "REQUEST_ACCOUNT", "todo-accounts");
        String overview = page("index.html");
        lists.forEach((kind, file) -> {
            List<CSVRecord> expected = actions.stream()
                    .filter(row -> row.get("action").equals(kind))
                    .toList();
            long waiting = kind.equals("REQUEST_ACCOUNT")
                    ? expected.size()
                    : expected.stream()
                            .mapToLong(row -> Long.parseLong(row.get("waiting")))
                            .sum();
            Matcher line =
                    Pattern.compile("<tr data-todo=\"" + kind + "\">(.*?)</tr>").matcher(overview);
            assertThat(line.find()).as(kind).isEqualTo(!expected.isEmpty());
            if (!expected.isEmpty()) {
                assertThat(line.group(1))
                        .contains("href=\"" + file + ".html\"")
                        .contains("data-count=\"actions\">" + expected.size() + "<")
                        .contains("data-count=\"waiting\">" + waiting + "<");
            }
            assertThat(number(page(file + ".html"), "<tr data-school="))
                    .as(kind)
                    .isEqualTo(expected.size());
            assertThat(csv(nights.latest().resolve(file + ".csv"), ';'))
                    .as(kind)
                    .hasSize(expected.size());
        });
        assertThat(actions).as("something is to do, or this tells nothing").isNotEmpty();
    }

    @Test
    void theChangesAddUpByProgramAndBySchool() {
        List<CSVRecord> changes = csv(nights.latest().resolve("changes.csv"), ',');
        String page = page("changes.html");
        for (String kind : List.of("LOST", "GAINED", "REDUCED", "RESTORED")) {
            long expected = Long.parseLong(count(changes, "change", kind));
            assertThat(sum(page, "<tr data-kind=\"" + kind + "\">.*?data-count=\"pairs\">(\\d+)<"))
                    .as(kind)
                    .isEqualTo(expected);
            assertThat(sum(page, "data-count=\"" + kind.toLowerCase(Locale.ROOT) + "\">(\\d+)<"))
                    .as(kind)
                    .isEqualTo(expected);
        }
        assertThat(changes).isNotEmpty();
    }

    @Test
    void theProgramsAddUpToTheTotalsAndTheirSchoolsToThem() {
        List<CSVRecord> rows = csv(nights.latest().resolve("visibility.csv"), ',');
        String page = page("programs.html");
        assertThat(sum(page, "data-count=\"full\">(\\d+)<")).hasToString(count(rows, "access", "FULL"));
        assertThat(sum(page, "data-count=\"results\">(\\d+)<")).hasToString(count(rows, "access", "RESULTS_ONLY"));
        assertThat(sum(page, "data-count=\"none\">(\\d+)<")).hasToString(count(rows, "access", "NONE"));
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get("program_id")))
                .forEach((program, own) -> {
                    String one = page("programs/" + program + "/index.html");
                    assertThat(found(one, "data-total=\"(\\w+)\">([\\d.]+)<"))
                            .as(program)
                            .containsEntry("full", count(own, "access", "FULL"))
                            .containsEntry("results_only", count(own, "access", "RESULTS_ONLY"))
                            .containsEntry("none", count(own, "access", "NONE"))
                            .containsEntry(
                                    "repair",
                                    Long.toString(own.stream()
                                            .filter(PageFiguresTest::isToRepair)
                                            .count()));
                    assertThat(sum(one, "<tr data-school=.*?data-count=\"repair\">(\\d+)<"))
                            .isEqualTo(own.stream()
                                    .filter(PageFiguresTest::isToRepair)
                                    .count());
                    assertThat(page("programs/" + program + "/all.html"))
                            .as(program)
                            .contains(own.stream()
                                    .map(row -> "schools/" + row.get("school_id") + ".html")
                                    .distinct()
                                    .toArray(String[]::new));
                });
    }

    /** Of every tile: the numbers of the list to which it leads. */
    @Test
    void everyTileLeadsToAListThatAddsUpToIt() {
        Map<String, Integer> columns = Map.of("teachers", 3, "repair", 5);
        Matcher tiles = Pattern.compile("<li[^>]*><a href=\"(\\w+\\.html)\"><b data-total=\"(\\w+)\">([\\d.]+)</b>")
                .matcher(page("index.html"));
        int number = 0;
        while (tiles.find()) {
            String list = page(tiles.group(1));
            String total = tiles.group(2);
            long sum = switch (total) {
                case "schools" -> number(list, "<tr><th><a href=\"schools/");
                case "teachers", "repair" ->
                    sum(
                            list,
                            "<tr><th><a href=\"schools/.*?</th>(?:<td>[^<]*</td>){" + (columns.get(total) - 2)
                                    + "}<td>(\\d+)</td>");
                case "full", "none" -> sum(list, "data-count=\"" + total + "\">(\\d+)<");
                case "results_only" -> sum(list, "data-count=\"results\">(\\d+)<");
                default -> sum(list, "<tr data-school=.*?data-count=\"" + total + "\">(\\d+)<");
            };
            assertThat(Long.toString(sum)).as(total).isEqualTo(tiles.group(3).replace(".", ""));
            number++;
        }
        assertThat(number).isEqualTo(8);
    }

    /** Each day of its own, and every licence on it with its publisher. */
    @Test
    void whatEndsAddsUpByDay() {
        nights.take(Path.of("sample-data/8-kinds-of-licence")).publish("2027-08-06", "--accept-changes");
        Path publishers = nights.latest().resolve("publishers");
        Map<String, Long> told = Nights.names(publishers).stream()
                .flatMap(name -> csv(publishers.resolve(name).resolve("licences.csv"), ';').stream())
                .map(licence -> licence.get(8))
                .filter(day -> !day.isEmpty())
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        String page = page("endings.html");
        Map<String, Long> days = new TreeMap<>();
        Pattern.compile("(?s)<section data-day=\"d([\\d-]+)\">(.*?)</section>")
                .matcher(page)
                .results()
                .forEach(section -> {
                    long sum = sum(section.group(2), "data-count=\"ending\">(\\d+)<");
                    assertThat(section.group(2)).contains("data-total=\"ending\">" + sum + "<");
                    if (sum > 0) {
                        days.put(section.group(1), sum);
                    }
                });

        assertThat(days).isEqualTo(told).hasSizeGreaterThan(1);
        assertThat(page("index.html")).contains("href=\"endings.html#d2028-07-31\"", "href=\"endings.html\"");
    }

    /** The folder of a publisher is sent to it: nothing in it names a person. */
    @Test
    void aPublisherIsToldOfItsLicencesAndOfNobody() {
        nights.take(Path.of("sample-data/8-kinds-of-licence")).publish("2027-08-06", "--accept-changes");
        List<CSVRecord> teachers = csv(nights.export("teachers.csv"), ',');
        List<CSVRecord> actions = csv(nights.latest().resolve("actions.csv"), ',');
        Path publishers = nights.latest().resolve("publishers");
        String list = page("publishers.html");
        long terms = 0;
        for (String name : Nights.names(publishers)) {
            assertThat(list).contains("publishers/" + name.replace("%", "%25") + "/index.html");
            String index = Nights.read(publishers.resolve(name).resolve("index.html"));
            String all = index + Nights.read(publishers.resolve(name).resolve("licences.csv"));
            assertThat(index).doesNotContain("<form", "todo.html", "href=\"../");
            terms += number(index, "<tr data-terms=");
            for (CSVRecord teacher : teachers) {
                for (String column : List.of("teacher_id", "last_name", "email", "basispoort_id")) {
                    String value = teacher.get(column);
                    if (value.length() > 3) {
                        assertThat(all).as(name + " " + column).doesNotContain(">" + value + "<", ";" + value + ";");
                    }
                }
            }
            assertThat(all).doesNotContain("@");
        }
        assertThat(Nights.names(publishers)).hasSizeGreaterThan(1);
        assertThat(terms)
                .isEqualTo(actions.stream()
                        .filter(row -> row.get("action").equals("ACCEPT_TERMS"))
                        .count());
        assertThat(sum(list, "data-count=\"permission\">(\\d+)<")).isPositive();
    }

    private static boolean isToRepair(CSVRecord row) {
        return row.get("access").equals("NONE")
                && List.of(row.get("reasons").split("\\|")).stream()
                        .anyMatch(
                                List.of("TERMS_NOT_ACCEPTED", "TERMS_NOT_BY_SCHOOL", "NO_PERMISSION", "NO_ACCOUNT")
                                        ::contains);
    }

    private static long sum(String page, String number) {
        return Pattern.compile(number)
                .matcher(page)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }

    @Test
    void thePageOfEverySchoolSaysWhatItsRowsSay() {
        Map<String, List<CSVRecord>> actions = bySchool("actions.csv");
        Map<String, List<CSVRecord>> changes = bySchool("changes.csv");
        Map<String, List<CSVRecord>> coming = bySchool("forecast.csv");
        bySchool("visibility.csv").forEach((school, rows) -> {
            String page = page("schools/" + school + ".html");
            assertThat(found(page, "data-total=\"(\\w+)\">([\\d.]+)<"))
                    .as(school)
                    .containsEntry("full", count(rows, "access", "FULL"))
                    .containsEntry("results_only", count(rows, "access", "RESULTS_ONLY"))
                    .containsEntry("none", count(rows, "access", "NONE"));
            assertThat(number(page, "<td class=x>"))
                    .as(school)
                    .isEqualTo(Integer.parseInt(
                            found(page, "data-total=\"(\\w+)\">([\\d.]+)<").get("to_repair")))
                    .isEqualTo(rows.stream().filter(PageFiguresTest::isToRepair).count());
            assertThat(number(page, "<td class=f>")).as(school).hasToString(count(rows, "access", "FULL"));
            assertThat(number(page, "<td class=r>")).as(school).hasToString(count(rows, "access", "RESULTS_ONLY"));
            assertThat(number(page, "<li data-action="))
                    .isEqualTo(actions.getOrDefault(school, List.of()).size());
            assertThat(changesIn(page, "changes"))
                    .as(school)
                    .isEqualTo(changes.getOrDefault(school, List.of()).size());
            assertThat(changesIn(page, "coming"))
                    .as(school)
                    .isEqualTo(coming.getOrDefault(school, List.of()).size());
        });
    }

    /** The teachers on the lines of a section. */
    private static int changesIn(String page, String section) {
        String text = page.substring(page.indexOf("<section id=\"" + section + "\">"));
        return Pattern.compile("data-number=\"(\\d+)\"")
                .matcher(text.substring(0, text.indexOf("</section>")))
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }

    @Test
    void theOverviewAddsUpTheComingYear() {
        Map<String, Long> kinds = csv(nights.latest().resolve("forecast.csv"), ',').stream()
                .collect(Collectors.groupingBy(
                        row -> ChangeKind.between(Access.valueOf(row.get("was")), Access.valueOf(row.get("now")))
                                .name()
                                .toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting()));
        String page = page("index.html");
        String months = page.substring(page.indexOf("<h2 id=\"coming\">"), page.indexOf("<h2 id=\"inputs\">"));
        Map<String, Long> shown = new TreeMap<>();
        Pattern.compile("data-count=\"(gained|lost|reduced|restored)\">(\\d+)<")
                .matcher(months)
                .results()
                .forEach(match -> shown.merge(match.group(1), Long.parseLong(match.group(2)), Long::sum));
        shown.values().removeIf(number -> number == 0);

        assertThat(shown).isNotEmpty().isEqualTo(kinds);
    }

    @Test
    void theFileOfEverySchoolHoldsItsRows() throws IOException {
        bySchool("visibility.csv").forEach((school, rows) -> {
            Path file = nights.latest().resolve("schools").resolve(school + ".csv");
            List<List<String>> own = csv(file, ';').stream()
                    .map(row -> row.stream()
                            .map(cell -> cell.replaceAll("^=\"(.*)\"$", "$1"))
                            .toList())
                    .toList();
            assertThat(own)
                    .as(school)
                    .isEqualTo(rows.stream()
                            .map(CSVRecord::toList)
                            .map(row -> Stream.concat(Stream.of(row.get(1)), row.subList(3, row.size()).stream())
                                    .toList())
                            .toList());
        });
        String text = Files.readString(nights.latest().resolve("schools/93QA00.csv"));
        assertThat(text).startsWith("\ufeffschool_id;").contains("\r\n93QA00;", ";\"=\"\"10101\"\"\";");
    }

    @Test
    void theContactsAndTheLanguageAreThoseThatWereAskedFor() throws IOException {
        Path contacts = Files.writeString(temp.resolve("contacts"), "phone = 030 123 45 67\nhours.en = never\n");

        nights.publish("2026-11-24", "--contacts", contacts.toString(), "--lang", "en");

        assertThat(page("schools/93QA00.html"))
                .contains("<html lang=\"en\">", "Call 030 123 45 67 (never)", "software@zwijsen.nl");
        Files.writeString(contacts, "fax = 1\n");
        assertThat(nights.run("2026-11-24", "--contacts", contacts.toString()).err())
                .contains("there is no contact fax", "phone");
        Files.writeString(contacts, "teacher-login = javascript:alert(1)\n");
        assertThat(nights.run("2026-11-24", "--contacts", contacts.toString()).err())
                .contains("teacher-login must be an address");
    }

    /** With one thread and with many, but for the number of the run. */
    @Test
    void theSameNightGivesTheSamePages() {
        Function<Integer, Map<String, String>> pages = run -> {
            Map<String, String> found = new TreeMap<>();
            for (String name : Nights.names(nights.latest().resolve("schools"))) {
                found.put(name, page("schools/" + name).replace("run " + run, "run N"));
            }
            for (String name : List.of("index.html", "schools.html", "todo.html", "changes.html", "programs.html")) {
                // The charts of the nights show one night more.
                found.put(
                        name,
                        page(name).replace("run " + run, "run N").replaceAll("(?s)<section><h2>.*?</section>", ""));
            }
            return found;
        };
        nights.publish("2026-11-24", "--threads", "1");
        Map<String, String> alone = pages.apply(3);
        nights.publish("2026-11-24", "--threads", "4");

        assertThat(pages.apply(4)).isEqualTo(alone);
    }

    private Map<String, List<CSVRecord>> bySchool(String file) {
        return csv(nights.latest().resolve(file), ',').stream()
                .collect(Collectors.groupingBy(row -> row.get("school_id"), TreeMap::new, Collectors.toList()));
    }

    private static List<String> schools(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("school_id")).distinct().toList();
    }

    private static String count(List<CSVRecord> rows, String column, String value) {
        return Long.toString(
                rows.stream().filter(row -> row.get(column).equals(value)).count());
    }

    private static Map<String, String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static int number(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }

    private String page(String name) {
        return Nights.read(nights.latest().resolve(name));
    }

    private static List<CSVRecord> csv(Path file, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
