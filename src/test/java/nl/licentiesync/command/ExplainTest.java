package nl.licentiesync.command;

import static nl.licentiesync.command.Questions.sources;
import static nl.licentiesync.command.Questions.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What explain answers on 23 November 2026: for each reason its facts, sources, remedies and prospect. */
class ExplainTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Questions questions;

    @BeforeEach
    void writeExports() {
        nights = new Nights(temp)
                .write(
                        "licences.csv",
                        TwoSchools.LICENCES,
                        "ACT,12AB00,\"De\nRegenboog\",act,2024-08-01,2024-09-02,T1,",
                        "CAN,12AB00,,can,2024-08-01,2024-09-02,t1@post.example,2026-11-02",
                        "LATE,12AB00,,late,2024-08-01,2024-09-02,T1,2026-06-30",
                        "RES,12AB00,,res,2024-08-01,2024-09-02,T1,2026-06-29",
                        "NOT,12AB00,,not,2027-01-01,2026-11-01,T1,",
                        "WITH,12AB00,,with,2027-01-01,2026-11-01,T1,2026-11-02",
                        "END,12AB00,,end,2022-08-01,2022-09-02,T1,2025-02-01",
                        "UNUSED,12AB00,,unused,2022-08-01,,,2026-02-01",
                        "TERMS,12AB00,,terms,2026-08-01,,,",
                        "FUTURE,12AB00,,future,2026-08-01,2026-12-01,T1,",
                        "GONE,12AB00,,gone,2026-08-01,2026-10-01,LEFT,",
                        "NOBODY,12AB00,,nobody,2026-08-01,2026-10-01,,",
                        "CHECK,12AB00,,check,2026-08-01,2026-10-01,bestuur@post.example,",
                        "GROUP,12AB00,,group,2024-08-01,2024-09-02,T1,")
                .write(
                        "teachers.csv",
                        TwoSchools.TEACHERS,
                        "T1,12AB00,Wilhelmina,van,Zonneveld,t1@post.example,1001,IBRTer,1,",
                        "T2,12AB00,Bart,,Kwakkelstein,bart@post.example,1002,,3,",
                        "\"T3\",12AB00,Carolien,,Ypma,c.ypma@post.example,,,3,",
                        "LEFT,12AB00,Dirk,,Oosterwijk,,1004,,3,2026-09-30",
                        "OLD,12AB00,Else,,Mulder,,1005,,3,2026-07-31",
                        "T9,56EF00,Zonder,,Licentie,,1006,,3,")
                .write("programs.csv", TwoSchools.PROGRAMS, "group,Groepen,Zwijsen,1|4-8,,", "act,Actief,Zwijsen,,,")
                .write(
                        "manual-links.csv",
                        TwoSchools.LINKS,
                        "T3,12AB00,group,2026-12-01",
                        "T3,12AB00,none,2026-10-01",
                        "T1,12AB00,act,2026-10-05",
                        "T1,12AB00,act,2026-10-01");
        questions = new Questions(nights, "2026-11-23");
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                arguments(
                        "T2",
                        "act",
                        "Actief: zichtbaar ✓ In dienst. ✓ Licentie ACT loopt sinds 01-08-2024."
                                + " ✓ Het programma is voor alle groepen. ✓ De voorwaarden van ACT zijn op 02-09-2024"
                                + " geaccepteerd door T1. ✓ Basispoort-account 1002."),
                arguments(
                        "T2",
                        "can",
                        "can: zichtbaar (tot en met 31-07-2027, daarna alleen resultaten)"
                                + " ✓ In dienst. ✓ Licentie CAN is opgezegd op 02-11-2026, op tijd (uiterlijk 29-06-2027): de licentie"
                                + " loopt tot en met 31-07-2027, de resultaten blijven te zien tot en met 31-07-2028."),
                arguments(
                        "T2",
                        "late",
                        "late: zichtbaar (tot en met 31-07-2027, daarna alleen resultaten)"
                                + " ✓ In dienst. ✓ Licentie LATE is opgezegd op 30-06-2026, te laat (het moest uiterlijk"
                                + " 29-06-2026): de licentie loopt een jaar langer door, tot en met 31-07-2027;"),
                arguments(
                        "T2",
                        "res",
                        "R res: alleen resultaten (tot en met 31-07-2027, daarna niet meer)"
                                + " ✓ In dienst. ✓ Licentie RES is opgezegd op 29-06-2026 en liep af op 31-07-2026;"
                                + " de resultaten blijven te zien tot en met 31-07-2027."
                                + " ✓ Het programma is voor alle groepen. ✓ De voorwaarden van RES zijn op 02-09-2024"
                                + " geaccepteerd door T1. ✓ Basispoort-account 1002."
                                + " Ziet de leerkracht het toch niet?"),
                arguments(
                        "T2",
                        "not",
                        "✗ not: niet zichtbaar (de licentie is nog niet ingegaan; vanzelf zichtbaar vanaf"
                                + " 01-01-2027) ✓ In dienst."
                                + " ✗ Licentie NOT gaat in op 01-01-2027."),
                arguments(
                        "T2",
                        "not",
                        "Wat er moet gebeuren 1. Wacht tot licentie NOT ingaat, op 01-01-2027."
                                + " Daarna zichtbaar vanaf 01-01-2027."),
                arguments(
                        "T2",
                        "with",
                        "✗ with: niet zichtbaar (de licentie is ingetrokken voor de ingangsdatum)"
                                + " ✓ In dienst. ✗ Licentie WITH is ingetrokken op 02-11-2026, voor de ingangsdatum"
                                + " 01-01-2027. ✓ Het programma is voor alle groepen. Wat er moet gebeuren 1. De school vraagt"
                                + " bij de uitgever een nieuwe licentie aan voor with. Anders wordt het niet zichtbaar."),
                arguments(
                        "T2",
                        "end",
                        "✗ end: niet zichtbaar (de licentie is beëindigd) ✓ In dienst. ✗ Licentie END"
                                + " is opgezegd op 01-02-2025 en liep af op 31-07-2025; de resultaten waren te zien tot en met"
                                + " 31-07-2026."),
                arguments(
                        "T2",
                        "unused",
                        "✗ Licentie UNUSED is opgezegd op 01-02-2026 en liep af op 31-07-2026"
                                + " zonder geldige voorwaarden: er zijn geen resultaten."),
                arguments(
                        "T2",
                        "terms",
                        "✗ De voorwaarden van TERMS zijn nog niet geaccepteerd."
                                + " ✓ Basispoort-account 1002. Wat er moet gebeuren 1. Een medewerker van de school accepteert"
                                + " de voorwaarden van TERMS in Licentieregie, in het licentieoverzicht van de school."
                                + " Daarna zichtbaar vanaf 24-11-2026, een nacht later."),
                arguments("T2", "future", "✗ De voorwaarden van FUTURE worden pas op 01-12-2026 geaccepteerd."),
                arguments(
                        "T2",
                        "gone",
                        "✗ De voorwaarden van GONE zijn op 01-10-2026 geaccepteerd door LEFT, die toen"
                                + " niet meer bij de school werkte."),
                arguments(
                        "T2",
                        "nobody",
                        "✗ De voorwaarden van NOBODY zijn op 01-10-2026 geaccepteerd, maar door wie"
                                + " is niet bekend."),
                arguments(
                        "T2",
                        "check",
                        "check: zichtbaar ✓ In dienst. ✓ Licentie CHECK loopt sinds 01-08-2026."
                                + " ✓ Het programma is voor alle groepen. ✓ De voorwaarden van CHECK zijn op 01-10-2026"
                                + " geaccepteerd door bestuur@post.example, die niet bij de school in de export staat; laat de"
                                + " school dat nagaan."),
                arguments("T2", "group", "✗ Groepen: niet zichtbaar (voor andere jaargroepen)"),
                arguments("T2", "group", "✗ Het programma is voor groep 1 en 4 t/m 8, de leerkracht heeft groep 3."),
                arguments(
                        "T2",
                        "group",
                        "1. Hoort het programma toch bij Bart Kwakkelstein? Koppel het dan handmatig in"
                                + " de leerkrachtmodule, of verbeter de groepen in de leerlingadministratie. Daarna zichtbaar"
                                + " vanaf 24-11-2026, een nacht later."),
                arguments("T1", "group", "✓ Het programma is voor groep 1 en 4 t/m 8, de leerkracht heeft groep 1."),
                arguments("T1", "act", "Actief: zichtbaar (handmatig gekoppeld sinds 01-10-2026)"),
                arguments("T1", "act", "✓ Handmatig gekoppeld in de leerkrachtmodule, sinds 01-10-2026."),
                arguments("T3", "group", "✗ Handmatig gekoppeld, maar pas vanaf 01-12-2026."),
                arguments(
                        "T3",
                        "act",
                        "✗ Er is geen Basispoort-account. Wat er moet gebeuren 1. De beheerder van de"
                                + " school vraagt bij de Basispoort Helpdesk een account aan voor Carolien Ypma. Daarna"
                                + " zichtbaar vanaf 24-11-2026, een nacht later."),
                arguments(
                        "T3",
                        "none",
                        "✗ none: niet zichtbaar (de school heeft geen licentie) ✓ In dienst. ✗ De"
                                + " school heeft geen licentie voor dit programma. ✓ Handmatig gekoppeld in de"
                                + " leerkrachtmodule, sinds 01-10-2026. Wat er moet gebeuren 1. De school vraagt bij de"
                                + " uitgever een nieuwe licentie aan voor none."),
                arguments(
                        "LEFT",
                        "act",
                        "✗ Actief: niet zichtbaar (niet meer in dienst) ✗ Was in dienst"
                                + " tot en met 30-09-2026. Wat er moet gebeuren 1. Werkt Dirk Oosterwijk nog bij de school?"
                                + " Verbeter dan de einddatum in de leerlingadministratie. Anders wordt het niet zichtbaar."));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsToldWithItsFactsAndWhatMustHappen(String teacher, String program, String expected) {
        assertThat(questions.told("--teacher", teacher, "--program", program)).contains(expected);
    }

    @Test
    void eachFactSaysInWhichLineItIsWritten() {
        assertThat(sources(questions.answer("--teacher", "T1", "--program", "act")))
                .containsExactly(
                        "teachers.csv:2",
                        "licences.csv:2",
                        "teachers.csv:2,",
                        "programs.csv:3",
                        "manual-links.csv:5",
                        "licences.csv:2,",
                        "teachers.csv:2",
                        "teachers.csv:2");
        assertThat(sources(questions.answer("--teacher", "T3", "--program", "gone")))
                .as("After a line break within quotes, and with the row of who accepted the terms")
                .containsExactly(
                        "teachers.csv:4",
                        "licences.csv:13",
                        "teachers.csv:4",
                        "licences.csv:13,",
                        "teachers.csv:5",
                        "teachers.csv:4");
    }

    @Test
    void ofAnEarlierDayThanTheRunsItIsSaidThatThisIsHindsight() {
        nights.publish("2026-11-23");
        String[] question = {"explain", "--state", nights.state().toString(), "--teacher", "T2", "--program", "act"};

        assertThat(Nights.command(question).out()).doesNotContain("Die datum is later");
        assertThat(Nights.command(Stream.concat(Stream.of(question), Stream.of("--date", "2026-11-22"))
                                .toArray(String[]::new))
                        .out())
                .contains("U vraagt naar een eerdere datum");
    }

    @Test
    void ofAStateTheYearsAreCountedAsItsRunDidUnlessTyped() {
        nights.publish("2026-11-23", "--results-years", "3");
        String[] question = {"explain", "--state", nights.state().toString(), "--teacher", "T2", "--program", "res"};
        Map<String, String> setting = Map.of("LICENTIESYNC_RESULTS_YEARS", "2");

        assertThat(Nights.command(question).out()).contains("31-07-2029");
        assertThat(Nights.command(setting, question).out()).contains("31-07-2029");
        assertThat(Nights.command(Stream.concat(Stream.of(question), Stream.of("--results-years", "1"))
                                .toArray(String[]::new))
                        .out())
                .contains("31-07-2027");
    }

    @Test
    void ofAPublishedRunTheLinesOfItsExportsAreNamed() {
        nights.publish("2026-11-22");
        String[] question = {
            "explain", "--state", nights.state().toString(), "--teacher", "T3", "--program", "group", "--lang", "nl"
        };
        List<String> first = sources(Nights.command(question).out());
        assertThat(first)
                .contains("licences.csv:16", "teachers.csv:4", "programs.csv:2", "manual-links.csv:2")
                .isEqualTo(sources(questions.answer("--teacher", "T3", "--program", "group")));

        nights.edit("licences.csv", "TERMS,12AB00", "MORE,12AB00,,more,2026-08-01,,,\nTERMS,12AB00")
                .edit("teachers.csv", "T2,12AB00", "T0,12AB00,,,Zeeman,,,,,\nT2,12AB00")
                .edit("programs.csv", "group,", "more,Meer,Zwijsen,,,\ngroup,")
                .edit("manual-links.csv", "T3,12AB00,none", "T1,12AB00,more,2026-10-01\nT3,12AB00,none");
        nights.publish("2026-11-23");
        List<String> second = sources(Nights.command(question).out());
        assertThat(second)
                .contains("licences.csv:17", "teachers.csv:5", "programs.csv:3")
                .isEqualTo(sources(questions.answer("--teacher", "T3", "--program", "group")));

        nights.delete("licences.csv");
        assertThat(sources(Nights.command(question).out())).isEqualTo(second);
        assertThat(Nights.command("restore", "--state", nights.state().toString(), "--run", "1")
                        .code())
                .isZero();
        assertThat(sources(Nights.command(question).out())).isEqualTo(first);
    }

    @Test
    void thePublishedRunIsNamedAndSinceWhenSomebodyIsLinked() {
        nights.publish("2026-11-22");
        nights.publish("2026-11-23");

        Nights.Outcome outcome =
                Nights.command("explain", "--state", nights.state().toString(), "--teacher", "T2", "--program", "act");

        assertThat(told(outcome.out()))
                .startsWith("Zoals gepubliceerd door run 2 op 23-11-2026. Bart Kwakkelstein (T2) bij")
                .contains("Actief: zichtbaar (gekoppeld sinds 22-11-2026)");
    }

    @Test
    void onAnotherDateThanThePublishedNobodyIsLinkedSinceThen() {
        nights.publish("2026-11-23");

        Nights.Outcome outcome = Nights.command(
                "explain", "--state", nights.state().toString(), "--teacher", "T2", "--date", "2027-01-01");

        assertThat(outcome.out())
                .contains("stand van 01-01-2027", "Licentie NOT loopt sinds 01-01-2027.")
                .doesNotContain("zichtbaar (sinds");
    }

    @ParameterizedTest
    @CsvSource({
        "BETTER_STANDING, 'X2,12AB00,,act,2026-08-01,,,', 'X2: loopt, zonder geldige voorwaarden; telt niet,"
                + " want ACT gaat voor (loopt)'",
        "LATER_START, 'X2,12AB00,,act,2023-08-01,2023-09-02,T1,', 'X2: loopt; telt niet, want ACT begon later'",
        "EARLIER_START, 'X2,12AB00,,not,2027-08-01,2026-11-01,T1,', 'X2: gaat in op 01-08-2027; telt niet, want NOT begint eerder'",
        "SMALLER_ID, 'X2,12AB00,,act,2024-08-01,2024-09-02,T1,', 'X2: loopt; telt niet, want verder is alles gelijk"
                + " en heeft ACT het kleinste nummer'"
    })
    void otherLicencesAreToldWithWhyTheyDoNotCount(String why, String row, String expected) {
        String program = row.split(",")[3];
        nights.edit("licences.csv", "GROUP,12AB00", row + "\nGROUP,12AB00");

        String answer = questions.answer("--teacher", "T2", "--program", program);

        assertThat(told(answer)).contains("Ook bekeken – X2: ").contains(expected);
        assertThat(sources(answer)).contains("licences.csv:16");
        assertThat(questions.answer("--teacher", "T2", "--program", program, "--json"))
                .contains("\"why_not\" : \"" + why + "\"");
    }

    @Test
    void aLicenceThatRunsLongerGoesBeforeOneThatEndsEarlier() {
        nights.edit(
                "licences.csv", "GROUP,12AB00", "X2,12AB00,,late,2024-08-01,2024-09-02,T1,2027-06-30\nGROUP,12AB00");

        assertThat(new Questions(nights, "2027-07-01").told("--teacher", "T2", "--program", "late"))
                .contains("LATE: te laat opgezegd, loopt tot en met 31-07-2027; telt niet, want X2 loopt langer door");
    }

    @Test
    void whoSeesResultsAloneIsToldThatTheTermsOfTheNewLicenceAreMissing() {
        nights.edit("licences.csv", "GROUP,12AB00", "NEW,12AB00,,res,2026-08-01,,,\nGROUP,12AB00");

        String told = questions.told("--teacher", "T2", "--program", "res");

        assertThat(told)
                .contains("R res: alleen resultaten")
                .contains("Een medewerker van de school accepteert de voorwaarden van NEW in Licentieregie")
                .contains("Daarna zichtbaar vanaf 24-11-2026, een nacht later.");
        assertThat(questions.told("--school", "12AB", "--only-blocked", "--program", "res"))
                .contains("Bart Kwakkelstein (T2) R res: alleen resultaten");
    }

    @Test
    void waitingForWhatComesTooLateIsNotPromised() {
        nights.edit("teachers.csv", "bart@post.example,1002,,3,", "bart@post.example,1002,,3,2026-12-18");

        assertThat(questions.told("--teacher", "T2", "--program", "not"))
                .contains("1. Werkt Bart Kwakkelstein nog bij de school? Verbeter dan de einddatum")
                .contains("2. Wacht tot licentie NOT ingaat, op 01-01-2027.")
                .contains("Anders wordt het niet zichtbaar.");
    }

    @Test
    void whatComesByItselfIsSaidAndWaitedFor() {
        assertThat(questions.told("--teacher", "T2", "--program", "future"))
                .contains("niet zichtbaar (de voorwaarden zijn niet geaccepteerd; vanzelf zichtbaar vanaf 01-12-2026)")
                .contains("1. Wacht tot de voorwaarden van FUTURE gelden als geaccepteerd, op 01-12-2026; of laat"
                        + " een medewerker van de school ze eerder accepteren, in Licentieregie.")
                .contains("Daarna zichtbaar vanaf 01-12-2026.");
        nights.edit("teachers.csv", "c.ypma@post.example,,,3,", "c.ypma@post.example,1003,,3,");
        assertThat(questions.told("--teacher", "T3", "--program", "group"))
                .contains("niet zichtbaar (voor andere jaargroepen; vanzelf zichtbaar vanaf 01-12-2026)")
                .contains("1. Wacht tot de handmatige koppeling van Carolien Ypma ingaat, op 01-12-2026.")
                .contains("Daarna zichtbaar vanaf 01-12-2026.");
    }

    @Test
    void beyondAWaitItIsAskedWhatIsMissingThen() {
        assertThat(questions.told("--teacher", "T3", "--program", "group"))
                .contains(
                        "1. De beheerder van de school vraagt bij de Basispoort Helpdesk een account aan voor Carolien"
                                + " Ypma. 2. Wacht tot de handmatige koppeling van Carolien Ypma ingaat, op 01-12-2026. Daarna"
                                + " zichtbaar vanaf 01-12-2026.");
    }

    @Test
    void whoSeesResultsIsToldWhatTheNextLicenceWaitsFor() {
        nights.edit("licences.csv", "NOT,12AB00", "NEXT,12AB00,,res,2027-08-01,,,\nNOT,12AB00");

        assertThat(questions.told("--teacher", "T2", "--program", "res", "--only-blocked"))
                .contains("R res: alleen resultaten")
                .contains("1. Een medewerker van de school accepteert de voorwaarden van NEXT")
                .contains("Daarna zichtbaar vanaf 01-08-2027.");
    }

    @Test
    void bothTheResultsAndTheWholeAreToldWhenTheyComeOneAfterTheOther() {
        nights.edit("licences.csv", "NOT,12AB00", "NEXT,12AB00,,res,2027-08-01,,,\nNOT,12AB00");

        assertThat(questions.told("--teacher", "T3", "--program", "res"))
                .contains("1. Een medewerker van de school accepteert de voorwaarden van NEXT")
                .contains("2. De beheerder van de school vraagt bij de Basispoort Helpdesk een account aan")
                .contains("Daarna alleen de resultaten, vanaf 24-11-2026, een nacht later. Daarna zichtbaar vanaf"
                        + " 01-08-2027.");
    }

    @Test
    void whoLeavesAtTheEndOfTheYearDoesNotGetWhatStartsWithTheNext() {
        nights.edit("licences.csv", "NOT,12AB00,,not,2027-01-01", "NOT,12AB00,,not,2027-08-01")
                .edit("teachers.csv", "bart@post.example,1002,,3,", "bart@post.example,1002,,3,2027-07-31");

        assertThat(questions.told("--teacher", "T2", "--program", "not"))
                .contains("2. Wacht tot licentie NOT ingaat, op 01-08-2027.")
                .contains("Anders wordt het niet zichtbaar.");
    }

    @Test
    void ofTwoLicencesTheOneIsAcceptedThatIsSeenFirst() {
        nights.edit(
                "licences.csv",
                "NOT,12AB00,,not,2027-01-01,2026-11-01,T1,",
                "LATER,12AB00,,not,2027-08-01,2026-11-01,T1,\nNOT,12AB00,,not,2027-01-01,,,");
        String stays = questions.told("--teacher", "T2", "--program", "not");
        nights.edit("teachers.csv", "bart@post.example,1002,,3,", "bart@post.example,1002,,3,2027-07-31");
        String leaves = questions.told("--teacher", "T2", "--program", "not");

        for (String told : List.of(stays, leaves)) {
            assertThat(told)
                    .contains("1. Een medewerker van de school accepteert de voorwaarden van NOT")
                    .contains("2. Wacht tot licentie NOT ingaat, op 01-01-2027. Daarna zichtbaar vanaf 01-01-2027.")
                    .doesNotContain("LATER ingaat", "einddatum");
        }
    }

    @Test
    void whoLeftIsToldWhatElseWouldBeMissing() {
        assertThat(questions.told("--teacher", "LEFT", "--program", "group"))
                .contains("1. Werkt Dirk Oosterwijk nog bij de school? Verbeter dan de einddatum")
                .contains("2. Hoort het programma toch bij Dirk Oosterwijk? Koppel het dan handmatig");
    }

    @Test
    void aLicenceThatIsWithdrawnBeforeItStartsIsNotWaitedFor() {
        nights.edit(
                "licences.csv",
                "WITH,12AB00,,with,2027-01-01,2026-11-01,T1,2026-11-02",
                "WITH,12AB00,,with,2027-01-01,2026-11-01,T1,2026-12-02");

        assertThat(questions.told("--teacher", "T2", "--program", "with"))
                .contains("✗ Licentie WITH zou ingaan op 01-01-2027, maar wordt op 02-12-2026 ingetrokken.")
                .contains("Wat er moet gebeuren 1. De school vraagt bij de uitgever een nieuwe licentie aan");
    }

    @Test
    void noResultsArePromisedWhereTheyStayForNoYear() {
        assertThat(questions.told("--teacher", "T2", "--program", "can", "--results-years", "0"))
                .contains("de licentie loopt tot en met 31-07-2027; daarna zijn er geen resultaten te zien.");
    }

    @Test
    void resultsArePromisedOnlyWhereTermsHold() {
        nights.edit(
                "licences.csv",
                "CAN,12AB00,,can,2024-08-01,2024-09-02,t1@post.example",
                "CAN,12AB00,,can,2024-08-01,,");

        assertThat(questions.told("--teacher", "T2", "--program", "can"))
                .contains("de licentie loopt tot en met 31-07-2027; daarna zijn er geen resultaten te zien.");
    }

    @Test
    void ofASchoolItIsSaidThatRowsWereRejected() {
        nights.edit("licences.csv", "NOT,12AB00", "X1,56EF00,,act,2027-13-01,,,\nNOT,12AB00")
                .edit("teachers.csv", "T9,56EF00,Zonder", "T8,56EF00,Fout,,,,x,,3,2027-13-01\nT9,56EF00,Zonder");

        assertThat(questions.told("--school", "56EF", "--program", "act"))
                .contains("Let op: in teachers.csv is 1 rij afgekeurd (regel 7)")
                .contains("Let op: in licences.csv is 1 rij afgekeurd (regel 7)");
    }

    @Test
    void aProgramThatCannotBeFoundMayStandInARejectedRow() {
        nights.edit("licences.csv", "NOT,12AB00", "X1,12AB00,,nieuw,2027-13-01,,,\nNOT,12AB00");

        assertThat(questions.refusal("--teacher", "T2", "--program", "nieuw"))
                .endsWith("In licences.csv is 1 rij afgekeurd (regel 7): misschien staat het programma daar.");
    }

    @Test
    void whoLeftBeforeTheSchoolYearHasNoProgramsAnyMore() {
        for (String[] asked :
                List.of(new String[] {"--teacher", "OLD"}, new String[] {"--teacher", "OLD", "--program", "act"})) {
            assertThat(questions.told(asked))
                    .contains("Werkte tot en met 31-07-2026 bij de school, dus vóór dit schooljaar: er wordt niets meer"
                            + " gepubliceerd.")
                    .doesNotContain("Wat er moet gebeuren");
        }
    }

    @Test
    void whoseSchoolHasNoLicenceIsToldSo() {
        assertThat(questions.told("--teacher", "T9"))
                .contains(
                        "De school heeft geen licentie, en de leerkracht is niet handmatig aan een programma gekoppeld.");
    }

    @Test
    void aSchoolWithoutTeachersIsNotSaidToBeFine() {
        nights.edit("licences.csv", "GROUP,12AB00", "ALONE,78GH00,Leeg,act,2026-08-01,,,\nGROUP,12AB00");

        assertThat(questions.told("--school", "78GH00"))
                .isEqualTo("Leeg (78GH00), stand van 23-11-2026 Van deze school staat geen leerkracht in de export.");
    }

    @Test
    void onlyWhatIsHeldBackAndMeantForTheTeacher() {
        String blocked = questions.answer("--teacher", "T2", "--only-blocked");

        assertThat(blocked).contains("✗ terms: ", "✗ not: ", "✗ end: ").doesNotContain("Groepen", "Actief", "res: ");
        assertThat(questions.told("--teacher", "T2", "--only-blocked", "--program", "act"))
                .contains("Er wordt niets tegengehouden.")
                .doesNotContain("geen licentie");
        assertThat(questions.told("--school", "12ab00", "--only-blocked", "--program", "group"))
                .isEqualTo("De Regenboog (12AB00), stand van 23-11-2026 Er wordt niets tegengehouden.");
    }

    @Test
    void aSchoolIsToldBrieflyWithWhatMostPeopleWaitFor() {
        String school = questions.answer("--school", "12AB");

        assertThat(school).contains("\nBart Kwakkelstein (T2)\n  ✓ Actief: zichtbaar\n");
        assertThat(school)
                .containsPattern("\n  – Een medewerker van de school accepteert de voorwaarden +3 leerkrachten")
                .as("of a licence that is over nobody waits for another")
                .doesNotContain("aan voor end.");
        assertThat(told(school)).endsWith("Met --teacher NUMMER staan de feiten en hun bronnen erbij.");
        assertThat(school.indexOf("3 leerkrachten")).isLessThan(school.indexOf("1 leerkracht wacht"));
    }

    @Test
    void aProgramIsFoundByCodeOrNameOrAnUnambiguousPart() {
        for (String name : new String[] {"act", "ACT", "Actief", "actíef", "ctie"}) {
            assertThat(questions.answer("--teacher", "T2", "--program", name)).contains("\n✓ Actief: zichtbaar\n");
        }
        assertThat(questions.refusal("--teacher", "T2", "--program", "e"))
                .startsWith("Er is geen programma e; bedoelt u ");
        assertThat(questions.refusal("--teacher", "T2", "--program", "Actieef"))
                .isEqualTo("Er is geen programma Actieef; bedoelt u act (Actief)?");
        assertThat(questions.refusal("--teacher", "T2", "--program", "zzzz")).isEqualTo("Er is geen programma zzzz.");
        assertThat(questions.told("--teacher", "T9", "--program", "act"))
                .contains("✗ Actief: niet zichtbaar (de school heeft geen licentie)");
    }

    @Test
    void englishIsSpokenToo() {
        assertThat(questions.told("--teacher", "T2", "--program", "terms", "--lang", "en"))
                .contains("terms: not visible (the terms are not accepted)")
                .contains("✗ The terms of TERMS are not accepted yet.")
                .contains("Then visible from 24-11-2026, a night later.");
    }

    @Test
    void whatIsWrongInItsLinesIsToldOfEach() {
        nights.edit("teachers.csv", "bart@post.example,1002,,3,", "bart@post.example,1x,Baas,3|12,");

        assertThat(questions.told("--teacher", "T2", "--program", "act"))
                .containsPattern("Let op: teachers.csv:3: [^:]*1x")
                .containsPattern("Let op: teachers.csv:3: [^:]*: Baas")
                .containsPattern("Let op: teachers.csv:3: [^:]*: 12");
    }

    @Test
    void aLicenceThatIsMissingMayStandInARejectedRow() {
        nights.edit("licences.csv", "GROUP,12AB00", "X2,12AB00,,none,01-2026,,,\nGROUP,12AB00");

        assertThat(questions.told("--teacher", "T3", "--program", "none"))
                .contains("Let op: in licences.csv is 1 rij afgekeurd (regel 16): misschien staat de licentie daar.");
        assertThat(questions.told("--teacher", "T3", "--program", "act")).doesNotContain("afgekeurd");
    }

    @Test
    void yearGroupsOfWhichNoneIsValidReadAsASentence() {
        nights.edit("teachers.csv", "bart@post.example,1002,,3,", "bart@post.example,1002,,9,");

        assertThat(questions.told("--teacher", "T2", "--program", "group"))
                .contains("Het programma is voor groep 1 en 4 t/m 8, de leerkracht heeft geen geldige groep.");
    }

    @Test
    void aPersonOfSeveralRowsComesFromAllTheirLines() {
        nights.edit("teachers.csv", "T9,56EF00,Zonder,,Licentie,,1006,,3,", "T2,12AB00,,,,,,,4,");

        assertThat(sources(questions.answer("--teacher", "T2", "--program", "group")))
                .startsWith("teachers.csv:3,", "teachers.csv:7");
        assertThat(questions.answer("--teacher", "T2", "--program", "group", "--json"))
                .contains("\"teachers.csv:3\", \"teachers.csv:7\"");
    }
}
