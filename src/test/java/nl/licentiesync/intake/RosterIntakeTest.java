package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teachers from rosters: what they are, what is told of a file, and who stays in force without one. */
class RosterIntakeTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);
    private static final String GROUPS = """
            <groepen><groep key="g1"><naam>1</naam><jaargroep>1</jaargroep></groep>
            <groep key="g5"><jaargroep>5</jaargroep></groep>
            <groep key="c1"><jaargroep>C</jaargroep></groep>
            <samengestelde_groep key="s5"/></groepen>
            <leerlingen><leerling key="p"><jaargroep>2</jaargroep><groep key="c1"/></leerling>
            <leerling key="q"><jaargroep>1</jaargroep><groep key="c1"/></leerling>
            <leerling key="r"><groep key="g5"/>
              <samengestelde_groepen><samengestelde_groep key="s5"/></samengestelde_groepen></leerling></leerlingen>
            """;

    @TempDir
    private Path folder;

    private Path rosters;

    @BeforeEach
    void exports() throws IOException {
        ExportFolder.in(folder).licences(ExportFolder.LICENCE);
        Files.delete(folder.resolve("teachers.csv"));
        rosters = Files.createDirectory(folder.resolve("rosters"));
    }

    @Test
    void aTeacherOfEdexmlHasTheYearGroupsOfGroupsAndTheirPupils() {
        roster("12AB00.xml", "12AB", teacher("1", "<roepnaam>Sanne</roepnaam>", "c1", "s5"));

        Teacher teacher = teachers(read()).get(0);

        assertThat(teacher.yearGroups()).hasToString("1|2|5");
        assertThat(teacher.name()).isEqualTo("Sanne");
        assertThat(teacher.roles()).extracting("text").containsExactly("Leerkracht");
    }

    @Test
    void aTeacherWithoutAYearGroupIsNamedAndFitsNone() {
        roster("12AB00.xml", "12AB", teacher("1", "", "gone") + teacher("2", "") + teacher("3", "", "g1", "gone"));

        Exports read = read();

        assertThat(teachers(read))
                .extracting(Teacher::yearGroups)
                .extracting("named")
                .containsOnly(true);
        assertThat(teachers(read))
                .extracting(teacher -> teacher.yearGroups().toString())
                .containsExactly("", "", "1");
        assertThat(told(read))
                .containsExactly("12AB00.xml:12 GROUP_UNKNOWN [gone, 1]", "12AB00.xml:14 GROUP_UNKNOWN [gone, ]");
    }

    @Test
    void nothingOfTheRunBeforeReplacesYearGroupsThatAreGone() {
        roster("12AB00.xml", "12AB", teacher("1", "", "g1"));
        Exports before = read();
        roster("12AB00.xml", "12AB", teacher("1", "", "gone"));

        assertThat(teachers(readAfter(before)).get(0).yearGroups()).hasToString("");
    }

    @Test
    void rolesAreFirstThoseOfTheAccountsThenThoseOfTheTeacherNeverThoseOfAGroup() throws IOException {
        roster(
                "12AB00.xml",
                "12AB",
                teacher("1", "<rol>IB</rol><rol>DIR</rol>", "g1") + teacher("2", "<rol>STA</rol>", "g1")
                        + "<leerkracht key=\"3\"><groepen><groep key=\"g1\"><rol>IB</rol></groep></groepen></leerkracht>");
        Files.writeString(rosters.resolve("accounts.csv"), """
                teacher_id,school_id,basispoort_id,roles,end_date
                2,12AB00,702,ICTCoordinator,2027-01-31
                3,12AB00,703,,
                9,12AB00,709,,
                """);

        Exports read = read();

        assertThat(teachers(read))
                .extracting(teacher ->
                        teacher.roles().stream().map(Object::toString).sorted().toList()
                                + teacher.basispoortId()
                                + teacher.endDate())
                .containsExactly("[IBRT_ER, LEERKRACHT]null", "[ICT_COORDINATOR]7022027-01-31", "[LEERKRACHT]703null");
        assertThat(told(read)).containsExactly("accounts.csv:4 ACCOUNT_UNUSED [9, 12AB00]");
        assertThat(read.tallies().get(ExportFile.ACCOUNTS).addsUp()).isTrue();
    }

    @Test
    void aKeyOfTheNextExportOnlyIsToldAndUsed() {
        roster("12AB00.xml", "12AB", teacher("#1", "", "g1"));

        assertThat(told(read())).containsExactly("12AB00.xml:12 KEY_UNSTABLE [#1]");
    }

    @Test
    void anAccountThatIsRejectedStaysAsItWas() throws IOException {
        roster("12AB00.xml", "12AB", teacher("1", "", "g1"));
        Path accounts = rosters.resolve("accounts.csv");
        Files.writeString(accounts, "teacher_id,school_id,basispoort_id,end_date\n1,12AB00,701,2027-01-31\n");
        Exports before = read();
        Files.writeString(accounts, "teacher_id,school_id,basispoort_id,end_date\n1,12AB00,701,31/31/2027\n");

        Teacher teacher = teachers(readAfter(before)).get(0);

        assertThat(teacher.basispoortId()).isEqualTo("701");
        assertThat(teacher.endDate()).hasToString("2027-01-31");
    }

    @Test
    void theTeachersOfABrokenOrMissingRosterStayInForce() {
        roster("12AB00.xml", "12AB", teacher("1", "", "g1") + teacher("2", "", "g5"));
        roster("99ZZ00.xml", "99ZZ", teacher("8", "", "g1"));
        Exports before = read();
        text("12AB00.xml", "<EDEX><school><brincode>12AB</brincode></school>\n<leerkrachten>");

        Exports broken = readAfter(before);

        assertThat(teachers(broken)).isEqualTo(teachers(before));
        assertThat(told(broken)).containsExactly("12AB00.xml:2 ROSTER_UNREADABLE [CUT_OFF, ] kept");
        assertThat(broken.tallies().get(ExportFile.TEACHERS))
                .extracting(FileTally::read, FileTally::used, FileTally::rejected, FileTally::addsUp)
                .containsExactly(2, 1, 1, true);
        assertThat(broken.keptInForce()).isEqualTo(2);

        delete("12AB00.xml");
        Exports missing = readAfter(broken);

        assertThat(teachers(missing)).isEqualTo(teachers(before));
        assertThat(told(missing)).containsExactly("rosters:0 ROSTER_MISSING [12AB00, ] kept");
        assertThat(told(read())).containsExactly("rosters:0 ROSTER_MISSING [12AB00, ]");
        assertThat(missing.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(read().findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void aMissingRosterMayBeOneThatNamesNoSchool() {
        roster("12AB00.xml", "12AB", teacher("1", "", "g1"));
        roster("99ZZ00.xml", "99ZZ", teacher("8", "", "g1"));
        Exports before = read();
        text("12AB00.xml", "<EDEX><school><schoolkey>12AB</schoolkey></school></EDEX>");

        assertThat(told(readAfter(before)))
                .containsExactly(
                        "12AB00.xml:0 ROSTER_NO_SCHOOL []", "rosters:0 ROSTER_MISSING [12AB00, 12AB00.xml] kept");
    }

    @Test
    void ofTwoRostersOfASchoolTheLaterCountsElseNeither() {
        roster("a.xml", "12AB", "2026-11-20T02:00:00", teacher("1", "", "g1"));
        roster("b.xml", "12AB", "2026-11-20T01:00:01Z", teacher("2", "", "g1"));
        roster("other.xml", "99ZZ", teacher("8", "", "g1"));

        Exports later = read();

        // One o'clock and a second in Greenwich is two o'clock and a second in Amsterdam.
        assertThat(teachers(later)).extracting(teacher -> teacher.id().value()).containsExactly("2");
        assertThat(told(later)).containsExactly("a.xml:0 ROSTER_REPLACED [12AB00, b.xml]");
        assertThat(later.tallies().get(ExportFile.TEACHERS).addsUp()).isTrue();

        roster("a.xml", "12AB", "2026-11-20T02:00:01", teacher("1", "", "g1"));
        Exports equal = readAfter(later);

        assertThat(teachers(equal)).isEqualTo(teachers(later));
        assertThat(told(equal))
                .containsExactly(
                        "a.xml:0 ROSTER_TWICE [12AB00, b.xml, EQUAL] kept",
                        "b.xml:0 ROSTER_TWICE [12AB00, a.xml, EQUAL] kept");

        roster("a.xml", "12AB", "", teacher("1", "", "g1"));
        assertThat(told(readAfter(later)))
                .containsExactly(
                        "a.xml:0 ROSTER_TWICE [12AB00, b.xml, UNKNOWN] kept",
                        "b.xml:0 ROSTER_TWICE [12AB00, a.xml, UNKNOWN] kept");
    }

    @Test
    void theLaterIsToldWhereTheClockGoesBack() {
        // The first was made at half past two in summer time, the second at a quarter past two in winter time.
        roster("a.xml", "12AB", "2026-10-25T00:30:00Z", teacher("1", "", "g1"));
        roster("b.xml", "12AB", "2026-10-25T01:15:00Z", teacher("2", "", "g1"));

        assertThat(teachers(read())).extracting(teacher -> teacher.id().value()).containsExactly("2");
    }

    @Test
    void anAccountOfATeacherOfAReplacedRosterIsUnused() throws IOException {
        roster("a.xml", "12AB", "2026-11-20T02:00:00", teacher("1", "", "g1"));
        roster("b.xml", "12AB", "2026-11-21T02:00:00", teacher("2", "", "g1"));
        Files.writeString(rosters.resolve("accounts.csv"), "teacher_id,school_id,basispoort_id\n1,12AB00,701\n");

        assertThat(told(read()))
                .containsExactly(
                        "a.xml:0 ROSTER_REPLACED [12AB00, b.xml]", "accounts.csv:2 ACCOUNT_UNUSED [1, 12AB00]");
    }

    @Test
    void aBrokenRosterBesideAUsableOneOfTheSchoolKeepsNobodyInForce() {
        roster("b.xml", "12AB", teacher("1", "", "g1"));
        Exports before = read();
        text("a.xml", "<EDEX><school><brincode>12AB</brincode></school>\n<leerkrachten>");
        roster("b.xml", "12AB", teacher("2", "", "g1"));

        Exports read = readAfter(before);

        assertThat(teachers(read)).extracting(teacher -> teacher.id().value()).containsExactly("2");
        assertThat(told(read)).containsExactly("a.xml:2 ROSTER_UNREADABLE [CUT_OFF, ]");
        assertThat(read.rosterGaps()).isEmpty();
    }

    @Test
    void aRosterIsOldAfterThirtyDaysOrInAnotherSchoolYear() {
        roster("12AB00.xml", "12AB", "2026-10-24T02:00:00", teacher("1", "", "g1"));
        assertThat(told(read())).isEmpty();
        roster("12AB00.xml", "12AB", "2026-10-23T02:00:00", teacher("1", "", "g1"));
        assertThat(told(read())).containsExactly("12AB00.xml:0 ROSTER_OLD [DATE, 2026-10-23]");
        text(
                "12AB00.xml",
                "<EDEX><school><brincode>12AB</brincode><schooljaar>2025-2026</schooljaar></school>" + GROUPS
                        + "<leerkrachten>" + teacher("1", "", "g1") + "</leerkrachten></EDEX>");
        assertThat(told(read())).containsExactly("12AB00.xml:0 ROSTER_OLD [YEAR, 2025-2026]");
    }

    @Test
    void anotherBranchIsToldAndASchoolkeyNamesNoSchool() {
        text(
                "12AB00.xml",
                "<EDEX><school><brincode>12AB</brincode></school>\n<vestigingen><vestiging key=\"12AB01\"/>"
                        + "<vestiging key=\"12AB00\"/><vestiging key=\"VH\"/></vestigingen><leerkrachten>"
                        + teacher("1", "") + "</leerkrachten></EDEX>");
        text(
                "flemish.xml",
                "<EDEX><school><instellingsnummer>1234</instellingsnummer><schoolkey>12AB</schoolkey>"
                        + "</school></EDEX>");

        assertThat(told(read()))
                .containsExactly("12AB00.xml:2 ROSTER_BRANCHES [12AB01, 12AB00]", "flemish.xml:0 ROSTER_NO_SCHOOL []");
    }

    @Test
    void uwlrIsFoundWhereverItsEnvelopeHasIt() {
        text(
                "12AB00.xml",
                "<s:Envelope xmlns:s='x'><s:Header><a><leerlinggegevens/></a></s:Header><s:Body><fout/>"
                        + "<leerlinggegevens_antwoord><versie>2.3</versie><leerlinggegevens>"
                        + "<school><brincode>12AB</brincode></school>" + GROUPS + "<leerkrachten>"
                        + teacher("1", "", "g1") + "</leerkrachten></leerlinggegevens></leerlinggegevens_antwoord>"
                        + "</s:Body></s:Envelope>");

        assertThat(teachers(read())).extracting(Teacher::yearGroups).hasToString("[1]");
    }

    @Test
    void uwlrIsFoundBehindAnEnvelopeThatHoldsNone() {
        text(
                "12AB00.xml",
                "<Envelope><Body><leerlinggegevens_antwoord><versie>2.3</versie></leerlinggegevens_antwoord>"
                        + "<leerlinggegevens_antwoord><leerlinggegevens/><leerlinggegevens>"
                        + "<school><brincode>12AB</brincode></school>" + GROUPS + "</leerlinggegevens>"
                        + "</leerlinggegevens_antwoord></Body><Body><leerlinggegevens><leerkrachten>"
                        + teacher("1", "", "g1") + "</leerkrachten></leerlinggegevens></Body></Envelope>");

        assertThat(teachers(read())).extracting(Teacher::yearGroups).hasToString("[1]");
    }

    @Test
    void aFileOfSeveralSchoolsIsRejected() {
        roster("good.xml", "12AC", teacher("1", ""));
        text(
                "12AB00.xml",
                "<EDEX><school><brincode>12AB</brincode></school>\n"
                        + "<school><brincode>12AB</brincode><dependancecode>0</dependancecode></school>\n"
                        + "<school><schoolkey>k</schoolkey><dependancecode>01</dependancecode></school>\n"
                        + "<school><brincode>12AB</brincode><dependancecode>01</dependancecode></school></EDEX>");

        assertThat(told(read())).containsExactly("12AB00.xml:4 ROSTER_UNREADABLE [SEVERAL_SCHOOLS, ]");
    }

    @Test
    void subgroupsCountWhereverATeacherHasThem() {
        roster(
                "12AB00.xml",
                "12AB",
                "<leerkracht key=\"1\"><samengestelde_groep key=\"s5\"/></leerkracht><leerkracht key=\"2\">"
                        + "<samengestelde_groepen><samengestelde_groep key=\"s5\"/></samengestelde_groepen></leerkracht>");

        assertThat(teachers(read())).extracting(Teacher::yearGroups).hasToString("[5, 5]");
    }

    @Test
    void withoutAUsableRosterTheNightIsRefused() {
        assertThatThrownBy(this::read).isInstanceOf(UnusableExport.class).hasMessageContaining("holds no roster");
        text("a.xml", "<html/>");
        assertThatThrownBy(this::read)
                .hasMessageEndingWith(
                        "rosters (1) can be used: the first, a.xml, is neither EDEXML nor UWLR (line 1); export them again.");
        text("a.xml", "<EDEX><school><brincode>12AB</brincode></school></EDEX>");
        assertThatThrownBy(this::read).hasMessageContaining("no teacher in them that can be used");
    }

    @Test
    void answersOfBasispoortAreRead() throws IOException {
        Path institution = Files.createDirectories(rosters.resolve("instellingen/700"));
        Files.writeString(institution.resolve("details.json"), "{\"brincode\":\"12ab\",\"dependancecode\":null}");
        Files.writeString(institution.resolve("groepen.json"), """
                {"groepen":[{"lasKey":"g1","jaargroep":"1"}],"subgroepen":[]}""");
        Files.writeString(institution.resolve("staf.json"), """
                {"medewerkers":[{"id":701,"persoonsgegevens":{"voornaam":null,"voorletters":"S.","voorvoegsel":"de",
                "achternaam":"Wit"},"emailadres":"s@x.example","einddatum":"2027-01-31","rollen":["Inval","Kok"],
                "groepen":["g1"],"subgroepen":["gone"]}],"metaResult":{"generationTimestamp":"2026-11-23T01:00:00Z"}}""");

        Exports read = read();

        assertThat(teachers(read))
                .hasToString("[Teacher[id=701, school=12AB00, firstName=S., prefix=de, lastName=Wit, email=s@x.example,"
                        + " basispoortId=701, roles=[INVAL], yearGroups=1, endDate=2027-01-31]]");
        assertThat(told(read))
                .containsExactly(
                        "instellingen/700/staf.json:0 ROLE_UNKNOWN [Kok]",
                        "instellingen/700/staf.json:0 GROUP_UNKNOWN [gone, ]");
        Files.delete(institution.resolve("groepen.json"));
        roster("other.xml", "99ZZ", teacher("8", "", "g1"));
        assertThat(told(readAfter(read)))
                .containsExactly("instellingen/700/staf.json:0 ROSTER_UNREADABLE [GROUPS_MISSING, ] kept");
    }

    @Test
    void anAnswerMayHaveNumbersAndBlanksWhereOthersHaveTexts() throws IOException {
        Path institution = Files.createDirectories(rosters.resolve("Instellingen/700"));
        Files.writeString(institution.resolve("details.json"), "{\"brincode\":\" 12AB\",\"dependancecode\":0}");
        Files.writeString(institution.resolve("groepen.json"), """
                {"groepen":[{"lasKey":"g1 ","jaargroep":1},{"lasKey":"c","jaargroep":null}],
                "subgroepen":[{"lasKey":"s","jaargroep":" 7"}]}""");
        Files.writeString(institution.resolve("leerlingen.json"), """
                {"leerlingen":[{"jaargroep":5,"groep":" c","subgroepen":[]}]}""");
        Files.writeString(institution.resolve("staf.json"), """
                {"medewerkers":[{"id":701,"persoonsgegevens":{"voornaam":"n.v.t.","voorletters":"S."},
                "rollen":["Leerkracht"],"groepen":["g1","c"],"subgroepen":["s\u00A0"]}],"metaResult":{}}""");

        assertThat(teachers(read()))
                .extracting(teacher -> teacher.firstName() + " " + teacher.yearGroups())
                .containsExactly("S. 1|5|7");
    }

    @Test
    void theFingerprintIsThatOfTheNamesAndTheirFiles() throws Exception {
        text("b.xml", "<EDEX><school><brincode>99ZZ</brincode></school></EDEX>");
        roster("a.xml", "12AB", teacher("1", "", "g1"));

        // (cd rosters && sha256sum a.xml b.xml) | sha256sum
        String sums = sha256(Files.readAllBytes(rosters.resolve("a.xml"))) + "  a.xml\n"
                + sha256(Files.readAllBytes(rosters.resolve("b.xml"))) + "  b.xml\n";
        assertThat(read().tallies().get(ExportFile.TEACHERS).sha256())
                .isEqualTo(sha256(sums.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String teacher(String key, String about, String... groups) {
        StringBuilder teacher = new StringBuilder("<leerkracht key=\"" + key + "\">" + about + "<groepen>");
        for (String group : groups) {
            String element = group.startsWith("s") ? "samengestelde_groep" : "groep";
            teacher.append("<" + element + " key=\"" + group + "\"/>");
        }
        return teacher + "</groepen></leerkracht>\n";
    }

    private void roster(String name, String brin, String teachers) {
        roster(name, brin, "2026-11-23T02:00:00", teachers);
    }

    private void roster(String name, String brin, String created, String teachers) {
        text(
                name,
                "<EDEX><school><brincode>" + brin + "</brincode><aanmaakdatum>" + created + "</aanmaakdatum></school>\n"
                        + GROUPS + "\n<leerkrachten>\n" + teachers + "</leerkrachten></EDEX>");
    }

    private void text(String name, String text) {
        try {
            Files.writeString(rosters.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(rosters.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Exports read() {
        return reader().finish(List.of(), Catalogue.absent());
    }

    private Exports readAfter(Exports before) {
        return reader().finish(ExportFolder.schools(before), before.catalogue());
    }

    private ExportReader reader() {
        return ExportReader.start(
                new ExportPaths(folder, Map.of(), NIGHT, rosters),
                ReadingOptions.of(StandardCharsets.UTF_8),
                FactDates.ofNight(NIGHT, MonthDay.of(8, 1)),
                ForkJoinPool.commonPool());
    }

    private static List<Teacher> teachers(Exports exports) {
        School school = exports.school(new SchoolCode("12AB00")).unpack();
        return school.teachers();
    }

    private static List<String> told(Exports exports) {
        return exports.findings().stream()
                .filter(finding -> finding.code() != FindingCode.ACCEPTER_UNKNOWN)
                .sorted(Finding.inFileOrder(exports.places()))
                .map(finding -> {
                    LinePlaces.Place place = exports.places().of(finding.file(), finding.line());
                    return place.part() + ":" + place.line() + " " + finding.code() + " " + finding.details()
                            + (finding.keptInForce() ? " kept" : "");
                })
                .toList();
    }
}
