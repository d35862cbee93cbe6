package nl.licentiesync.ask.assume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Assuming something leaves the evidence that the exports would give if somebody had edited them that way. */
class AssumptionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path exports;

    private Evidence base;

    @BeforeEach
    void writeExports() throws IOException {
        Files.writeString(exports.resolve("licences.csv"), """
                licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on
                L1,12AB00,kim,2024-08-01,2024-09-02,T1,
                L2,12AB00,est,2024-08-01,2024-09-02,T1,2026-05-11
                L3,12AB00,sch,2026-08-01,,,
                L4,12AB00,kim,2026-08-01,2026-09-01,,
                L5,34CD00,kim,2026-08-01,,,
                """);
        Files.writeString(exports.resolve("teachers.csv"), """
                teacher_id,school_id,last_name,email,basispoort_id,end_date
                T0,12AB00,Vertrokken,,1,2026-10-01
                T1,12AB00,Zonneveld,t1@1-school.example,1001,
                T2,12AB00,Ypma,,,2027-07-31
                T2,34CD00,Ypma,,,
                """);
        Files.writeString(exports.resolve("manual-links.csv"), """
                teacher_id,school_id,program_id,linked_on
                T1,12AB00,est,2026-12-01
                T1,12AB00,rekenen,2026-12-01
                """);
        base = read();
    }

    static Stream<Arguments> assumptions() {
        return Stream.of(
                arguments(
                        "cancel L1@2027-06-29",
                        edits("licences.csv", "L1,12AB00,kim,2024-08-01,2024-09-02,T1,", "2027-06-29")),
                arguments(
                        "uncancel L2", List.of(List.of("licences.csv", "2024-09-02,T1,2026-05-11", "2024-09-02,T1,"))),
                arguments(
                        "accept-terms L3",
                        List.of(List.of("licences.csv", "sch,2026-08-01,,,", "sch,2026-08-01,2026-11-23,T1,"))),
                arguments(
                        "accept-terms L4@2026-12-01",
                        List.of(List.of("licences.csv", "2026-09-01,,", "2026-12-01,T1,"))),
                arguments(
                        "accept-terms school=12ab",
                        List.of(
                                List.of("licences.csv", "sch,2026-08-01,,,", "sch,2026-08-01,2026-11-23,T1,"),
                                List.of("licences.csv", "2026-09-01,,", "2026-11-23,T1,"))),
                arguments(
                        "account ypma",
                        List.of(
                                List.of("teachers.csv", "T2,12AB00,Ypma,,,", "T2,12AB00,Ypma,,9,"),
                                List.of("teachers.csv", "T2,34CD00,Ypma,,,", "T2,34CD00,Ypma,,9,"))),
                arguments(
                        "link T2/est",
                        edits("manual-links.csv", "T1,12AB00,est,2026-12-01\n", "T2,12AB00,est,2026-11-23\n")),
                arguments(
                        "link t1@1-school.example/est@2026-11-24",
                        List.of(List.of("manual-links.csv", "est,2026-12-01", "est,2026-11-24"))),
                arguments(
                        "link T2/kim@2026-11-24",
                        edits(
                                "manual-links.csv",
                                "T1,12AB00,est,2026-12-01\n",
                                "T2,12AB00,kim,2026-11-24\nT2,34CD00,kim,2026-11-24\n")),
                arguments(
                        "leave T2@2026-12-18",
                        List.of(
                                List.of("teachers.csv", "Ypma,,,2027-07-31", "Ypma,,,2026-12-18"),
                                List.of("teachers.csv", "T2,34CD00,Ypma,,,", "T2,34CD00,Ypma,,,2026-12-18"))));
    }

    private static List<List<String>> edits(String file, String text, String added) {
        return List.of(List.of(file, text, text + added));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("assumptions")
    void theEvidenceIsThatOfExportsEditedByHand(String assumption, List<List<String>> edits) throws IOException {
        Evidence assumed = assume(assumption);
        for (List<String> edit : edits) {
            Path file = exports.resolve(edit.get(0));
            String before = Files.readString(file);
            assertThat(before.split(Pattern.quote(edit.get(1)), -1)).hasSize(2);
            Files.writeString(file, before.replace(edit.get(1), edit.get(2)));
        }
        Evidence edited = read();

        assertThat(assumed.schoolCodes()).isEqualTo(edited.schoolCodes());
        assertThat(assumed.catalogue().programs())
                .containsExactlyElementsOf(edited.catalogue().programs());
        for (SchoolCode code : edited.schoolCodes()) {
            assertThat(assumed.school(code)).isEqualTo(withAssumedAccounts(edited.school(code)));
        }
    }

    /** No export can hold the account that stands for an assumed one: 0 is refused. */
    private static School withAssumedAccounts(School school) {
        School with = school;
        for (Teacher teacher : school.teachers()) {
            if (teacher.basispoortId().equals("9")) {
                with = with.with(teacher.withBasispoortId(Assumptions.ASSUMED_ACCOUNT));
            }
        }
        return with;
    }

    @Test
    void whoAcceptsIsSomebodyWhoIsStillInServiceAfterAllLeft() {
        AssumedEvidence assumed = assume("accept-terms L3@2026-12-15", "leave T1@2026-12-01");

        Licence accepted = assumed.school(new SchoolCode("12AB00")).licences().get(2);
        assertThat(accepted.termsAcceptedBy()).isEqualTo("T2");
        assertThat(accepted.termsAcceptedOn()).isEqualTo("2026-12-15");
    }

    @Test
    void nobodyIsLeftToAcceptWhenAllLeave() {
        assertThatThrownBy(() -> assume("accept-terms L5@2026-12-15", "leave T2@2026-12-01"))
                .isInstanceOf(UnusableQuestion.class)
                .hasMessage(
                        "leave T2@2026-12-01: op school 34CD00 is op 15-12-2026 niemand in dienst die de voorwaarden"
                                + " kan accepteren.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leave T2@2026-12-18, leave T2@2026-12-01 | Ypma gaat volgens een andere aanname al uit dienst",
                "leave T0@2026-12-18                      | Vertrokken is dan al niet meer in dienst.",
                "account T0                               | Vertrokken is dan al niet meer in dienst.",
                "link T0/kim                              | Vertrokken is dan al niet meer in dienst.",
                "link T2/rekenen                          | de school van Ypma heeft geen licentie voor rekenen",
                "link T1/est@2026-12-01                   | Zonneveld is dan al handmatig gekoppeld aan est.",
                "account T2@2026-12-01                    | hier hoort geen datum bij",
                "uncancel L2@2026-12-01                   | hier hoort geen datum bij",
                "uncancel L22                             | Er is geen licentie L22; bedoelt u L2 (",
            })
    void whatWouldChangeNothingIsRefused(String assumptions, String sentence) {
        String[] all = assumptions.split(", ");

        assertThatThrownBy(() -> assume(all))
                .isInstanceOf(UnusableQuestion.class)
                .hasMessageStartingWith(all[all.length - 1] + ": " + sentence);
    }

    @Test
    void aPermissionIsOneMoreRow() throws IOException {
        writeKinds();
        Evidence assumed = assume("permit 12AB00/zwijsen@2026-12-01");
        Files.writeString(
                exports.resolve("permissions.csv"), "12AB00,Zwijsen,2026-12-01,\n", StandardOpenOption.APPEND);

        assertThat(assumed.school(new SchoolCode("12AB00")).permissions())
                .isEqualTo(read().school(new SchoolCode("12AB00")).permissions());
    }

    @Test
    void aPublisherIsWrittenAsInTheFirstRowOfTheCatalogue() throws IOException {
        writeKinds();
        Files.writeString(
                exports.resolve("programs.csv"),
                "program_id,publisher\nTAAL,Uitgeverij Wilgenroos\nREKEN,WILGENROOS\nLEZEN,UITGEVERIJ WILGENROOS\n");
        base = read();

        assertThat(assume("permit 12AB00/uitgeverij wilgenroos")
                        .school(new SchoolCode("12AB00"))
                        .permissions()
                        .all())
                .extracting(Permission::publisher)
                .contains("Uitgeverij Wilgenroos")
                .doesNotContain("UITGEVERIJ WILGENROOS");
    }

    @Test
    void aLicenceOrderedAgainIsAsLongFromTheDayAfter() throws IOException {
        writeKinds();
        Licence again = assume("reorder L6").school(new SchoolCode("34CD00")).licences().stream()
                .filter(licence -> !licence.id().equals(new LicenceId("L6")))
                .findFirst()
                .orElseThrow();

        assertThat(again.startsOn()).isEqualTo("2027-08-01");
        assertThat(again.endsOn()).isEqualTo("2028-07-31");
        assertThat(again.termsAcceptedOn()).isEqualTo("2026-09-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "permit 12AB00                | noem ook de uitgever",
                "permit 12AB00/Zwijzen        | er is geen uitgever Zwijzen in de catalogus; kies uit Zwijsen.",
                "permit 12AB00/               | noem ook de uitgever",
                "permit 12AB00/Zwijsen@morgen | 'morgen' is geen datum",
                "permit 12AB00/Zwijsen@2026-13-01 | '2026-13-01' is geen datum",
                "permit 12AB00/Zwijsen@2029-01-01 | 01-01-2029 ligt buiten de periode",
                "permit 99ZZ00/Zwijsen        | Er is geen school 99ZZ00 in deze gegevens.",
                "permit 34CD00/Zwijsen        | 34CD00 heeft Zwijsen dan al toestemming gegeven.",
                "permit 12AB00/zwijsen; permit 12AB00/Zwijsen | 12AB00 heeft Zwijsen dan al toestemming gegeven.",
                "reorder L6; reorder L6       | licentie L6 wordt volgens een andere aanname al opnieuw besteld",
                "reorder L6@2027-08-01        | hier hoort geen datum",
                "reorder L7                   | licentie L7 stopt niet vanzelf",
            })
    void whatNeedsNoPermissionOrOrderIsRefused(String assumptions, String sentence) throws IOException {
        writeKinds();
        String[] all = assumptions.split("; ");

        assertThatThrownBy(() -> assume(all))
                .isInstanceOf(UnusableQuestion.class)
                .hasMessageStartingWith(all[all.length - 1] + ": " + sentence);
    }

    @Test
    void noPermissionIsAssumedWhereNoneIsAsked() throws IOException {
        writeKinds();
        Files.delete(exports.resolve("permissions.csv"));
        base = read();

        assertThatThrownBy(() -> assume("permit 12AB00/Zwijsen"))
                .hasMessageStartingWith("permit 12AB00/Zwijsen: er is geen export met toestemmingen");
    }

    private void writeKinds() throws IOException {
        Files.writeString(exports.resolve("licences.csv"), """
                licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on,ends_on
                L6,34CD00,kim,2026-08-01,2026-09-01,T2,,2027-07-31
                L7,12AB00,kim,2026-08-01,2026-09-01,T1,,
                """);
        Files.writeString(exports.resolve("programs.csv"), """
                program_id,name,publisher
                kim,Kim,Zwijsen
                taal,Taal,ZWIJSEN
                """);
        Files.writeString(exports.resolve("permissions.csv"), """
                school_id,publisher,granted_on,revoked_on
                34CD00,Zwijsen,2026-08-01,
                """);
        base = read();
    }

    @Test
    void onlySchoolsOfWhichSomethingIsAssumedAreChanged() {
        AssumedEvidence assumed = assume("link T2/est");

        assertThat(assumed.changedSchools()).containsExactly(new SchoolCode("12AB00"));
        assertThat(assumed.base()).isSameAs(base);
        assertThat(base.school(new SchoolCode("12AB00")).manualLinks()).hasSize(2);
    }

    private AssumedEvidence assume(String... all) {
        Messages messages = new Messages(Locale.forLanguageTag("nl"));
        Assumptions assumptions = new Assumptions(
                base,
                NameLookup.of(base, base.schoolCodes(), messages),
                new LicenceRules(SchoolCalendar.DEFAULT),
                DAY,
                new Period(DAY.minusYears(1), DAY.plusYears(1)),
                messages);
        for (String assumption : all) {
            String[] parts = assumption.split(" ", 2);
            assumptions.add(AssumptionKind.of(parts[0]).orElseThrow(), parts[1]);
        }
        assertThat(assumptions.told()).isNotEmpty();
        return assumptions.evidence();
    }

    private Evidence read() {
        return ExportEvidence.read(ExportPaths.in(exports), ReadingOptions.of(StandardCharsets.UTF_8));
    }
}
