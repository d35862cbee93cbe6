package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What explain answers under assumptions, and which assumptions it refuses. */
class ExplainAssumptionsTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Questions questions;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
        nights.edit("teachers.csv", "T4,34CD00", "T9,56EF00,Alleen,,Weg,,1009,,3,2026-10-01\nT4,34CD00");
        nights.edit("licences.csv", "L4,34CD00", "L9,56EF00,Leeg,KIM,2026-08-01,,,\nL4,34CD00");
        questions = new Questions(nights, "2026-11-23");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                arguments("--cancel", "L7@2027-06-29", "cancel L7@2027-06-29: Er is geen licentie L7."),
                arguments("--cancel", "L1", "cancel L1: noem ook de datum, zoals @2026-11-23 erachter."),
                arguments(
                        "--cancel",
                        "L1@2027-02-30",
                        "cancel L1@2027-02-30: '2027-02-30' is geen datum zoals 2026-11-23, van 1990 tot en met 2100."),
                arguments(
                        "--cancel",
                        "L1@29-13-2027",
                        "cancel L1@29-13-2027: '29-13-2027' is geen datum zoals 2026-11-23, van 1990 tot en met 2100."),
                arguments(
                        "--cancel",
                        "L1@1989-12-31",
                        "cancel L1@1989-12-31: '1989-12-31' is geen datum zoals 2026-11-23, van 1990 tot en met 2100."),
                arguments(
                        "--cancel",
                        "L2@2027-06-29",
                        "cancel L2@2027-06-29: licentie L2 is al opgezegd, op 11-05-2026."),
                arguments("--uncancel", "L1", "uncancel L1: licentie L1 is niet opgezegd."),
                arguments("--uncancel", "", "uncancel : Er is geen licentie ."),
                arguments(
                        "--accept-terms", "L1", "accept-terms L1: de voorwaarden van licentie L1 zijn dan al in orde."),
                arguments("--accept-terms", "L7", "accept-terms L7: Er is geen licentie L7."),
                arguments(
                        "--accept-terms",
                        "L4@2026-13-01",
                        "accept-terms L4@2026-13-01: '2026-13-01' is geen datum zoals 2026-11-23, van 1990 tot en met 2100."),
                arguments(
                        "--accept-terms",
                        "school=12AB00",
                        "accept-terms school=12AB00: op school 12AB00 wacht dan geen"
                                + " enkele licentie op het accepteren van de voorwaarden."),
                arguments(
                        "--accept-terms",
                        "school=99ZZ00",
                        "accept-terms school=99ZZ00: Er is geen school 99ZZ00 in deze gegevens."),
                arguments(
                        "--accept-terms",
                        "L9",
                        "accept-terms L9: op school 56EF00 is op 23-11-2026 niemand in dienst die"
                                + " de voorwaarden kan accepteren."),
                arguments("--account", "T1", "account T1: Wilhelmina van Zonneveld heeft al een Basispoort-account."),
                arguments(
                        "--account",
                        "Xqx",
                        "account Xqx: Er is geen leerkracht Xqx; vraag met nummer, e-mailadres of" + " naam."),
                arguments("--leave", "T2", "leave T2: noem ook de datum, zoals @2026-11-23 erachter."),
                arguments("--leave", "T9@2026-10-01", "leave T9@2026-10-01: Alleen Weg gaat dan al uit dienst."),
                arguments(
                        "--leave",
                        "Xqx@2026-12-18",
                        "leave Xqx@2026-12-18: Er is geen leerkracht Xqx; vraag met nummer," + " e-mailadres of naam."),
                arguments("--link", "T4", "link T4: noem ook het programma: LEERKRACHT/PROGRAMMA."),
                arguments(
                        "--link",
                        "T4/KIM",
                        "link T4/KIM: Dirk Oosterwijk is dan al handmatig gekoppeld aan Veilig leren lezen - Kim."),
                arguments("--link", "T4/ZZZ", "link T4/ZZZ: Er is geen programma ZZZ."),
                arguments(
                        "--link",
                        "Xqx/KIM",
                        "link Xqx/KIM: Er is geen leerkracht Xqx; vraag met nummer, e-mailadres of" + " naam."));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatMakesNoSenseIsRefusedByName(String option, String argument, String expected) {
        assertThat(questions.refusal("--teacher", "T1", option, argument)).isEqualTo(expected);
    }

    @Test
    void whatMakesNoSenseAfterAnotherAssumptionIsRefusedToo() {
        assertThat(questions.refusal("--teacher", "T1", "--cancel", "L1@2027-06-29", "--cancel", "L1@2027-06-30"))
                .isEqualTo("cancel L1@2027-06-30: licentie L1 is al opgezegd, op 29-06-2027.");
        assertThat(questions.refusal("--teacher", "T1", "--uncancel", "L2", "--uncancel", "L2"))
                .isEqualTo("uncancel L2: licentie L2 is niet opgezegd.");
        assertThat(questions.refusal("--teacher", "T1", "--account", "T3", "--account", "T3"))
                .isEqualTo("account T3: Carolien Ypma heeft al een Basispoort-account.");
        assertThat(questions.refusal("--teacher", "T1", "--leave", "T2@2026-12-18", "--leave", "T2@2026-12-18"))
                .isEqualTo(
                        "leave T2@2026-12-18: Bartholomeus Kwakkelstein gaat volgens een andere aanname al uit dienst; noem dat maar één keer.");
        assertThat(questions.refusal("--teacher", "T1", "--link", "T3/EST", "--link", "T3/EST@2026-12-01"))
                .isEqualTo(
                        "link T3/EST@2026-12-01: Carolien Ypma is dan al handmatig gekoppeld aan Estafette editie 3.");
        assertThat(questions.refusal("--teacher", "T1", "--accept-terms", "L4", "--accept-terms", "L4@2026-11-24"))
                .isEqualTo("accept-terms L4@2026-11-24: de voorwaarden van licentie L4 zijn dan al in orde.");
    }

    @Test
    void theAnswerIsAsIfItWereSoAndTellsTheDifference() {
        String told =
                questions.told("--teacher", "T2", "--program", "EST", "--uncancel", "L2", "--leave", "T2@2027-01-31");

        assertThat(told)
                .startsWith(
                        "Aangenomen – de opzegging van L2 (Estafette editie 3, 12AB00) is ingetrokken – Bartholomeus"
                                + " Kwakkelstein gaat uit dienst; laatste werkdag: 31-01-2027 Bartholomeus Kwakkelstein (T2) bij")
                .contains("✓ Estafette editie 3: zichtbaar (tot en met 31-01-2027, daarna niet meer)")
                .contains("✓ In dienst tot en met 31-01-2027.", "✓ Licentie L2 loopt sinds 01-08-2024.")
                .contains(
                        "12AB00 Estafette editie 3 23-11-2026 31-01-2027 alleen resultaten → zichtbaar Bartholomeus Kwakkelstein"
                                + " 12AB00 Estafette editie 3 01-02-2027 31-07-2027 alleen resultaten → niet zichtbaar");
    }

    @Test
    void anAssumedFactHasTheAssumptionAsItsSource() {
        String answer = questions.answer(
                "--teacher", "T3", "--program", "EST", "--account", "T3", "--link", "T3/EST", "--uncancel", "L2");

        assertThat(Questions.sources(answer))
                .containsExactly(
                        "teachers.csv:4",
                        "uncancel L2",
                        "teachers.csv:4,",
                        "programs.csv:3",
                        "link T3/EST",
                        "licences.csv:3,",
                        "teachers.csv:2",
                        "account T3");
        assertThat(Questions.told(answer)).contains("✓ Er is een Basispoort-account.");
    }

    @Test
    void assumedTermsAreAcceptedByNobodyInParticular() {
        assertThat(questions.told(
                        "--teacher", "T4", "--program", "EST", "--link", "T4/EST", "--accept-terms", "school=34CD"))
                .contains("✓ De voorwaarden van L4 zijn op 23-11-2026 geaccepteerd door iemand van de school.")
                .contains("niet zichtbaar → zichtbaar Dirk Oosterwijk")
                .contains("✓ Estafette editie 3: zichtbaar (handmatig gekoppeld sinds 23-11-2026)");
    }

    @Test
    void theLastDayToCancelDecidesAYear() {
        String inTime = questions.told("--teacher", "T1", "--program", "KIM", "--cancel", "L1@2027-06-29");
        String tooLate = questions.told("--teacher", "T1", "--program", "KIM", "--cancel", "L1@2027-06-30");

        assertThat(inTime)
                .contains("de opzegging van 29-06-2027 telt pas vanaf die dag.")
                .contains("01-08-2027 31-07-2028 zichtbaar → alleen Kim resultaten")
                .contains("01-08-2028 – zichtbaar → niet zichtbaar Kim Wilhelmina van Zonneveld");
        assertThat(tooLate)
                .contains("01-08-2028 31-07-2029 zichtbaar → alleen Kim resultaten")
                .contains("01-08-2029 – zichtbaar → niet zichtbaar");
    }

    @Test
    void whatConcernsOthersIsNoDifferenceForWhoIsAskedAbout() {
        assertThat(questions.told("--teacher", "T2", "--cancel", "L3@2027-06-29"))
                .contains("Geen: de aannames veranderen niets aan wat hier gevraagd is.");
        assertThat(questions.told("--teacher", "T1", "--program", "EST", "--cancel", "L1@2027-06-29"))
                .contains("Geen: de aannames veranderen niets");
    }

    @Test
    void aSchoolIsAskedAboutWithAnAssumptionOfItsOwn() {
        assertThat(questions.told("--school", "12AB00", "--account", "Ypma"))
                .contains("Carolien Ypma (T3) ✗ Estafette editie 3: niet zichtbaar (voor andere jaargroepen) ✓ Veilig")
                .contains("23-11-2026 – niet zichtbaar → zichtbaar Kim Carolien Ypma");
    }

    @Test
    void aProgramIsLinkedByItsNameToo() {
        assertThat(questions.told("--teacher", "T3", "--link", "Ypma/estafette"))
                .contains("Carolien Ypma is handmatig gekoppeld aan Estafette editie 3 op 23-11-2026");
        assertThat(questions.refusal("--teacher", "T3", "--link", "Ypma/Estafete"))
                .isEqualTo("link Ypma/Estafete: Er is geen programma Estafete; bedoelt u EST (Estafette editie 3)?");
    }

    @Test
    void anAddressWithADigitAfterItsAtMayBeLinked() {
        nights.edit("teachers.csv", "c.ypma@post.example", "c.ypma@1-school.example");

        assertThat(questions.told("--teacher", "T3", "--link", "c.ypma@1-school.example/EST"))
                .contains("Carolien Ypma is handmatig gekoppeld aan Estafette editie 3 op 23-11-2026");
        assertThat(questions.told("--teacher", "T3", "--link", "c.ypma@1-school.example/EST@2026-12-01"))
                .contains("Carolien Ypma is handmatig gekoppeld aan Estafette editie 3 op 01-12-2026");
    }

    @Test
    void aFileHoldsAnyNumberOfThemAndGoesBeforeTheCommandLine() throws IOException {
        Path file = Files.writeString(
                temp.resolve("wat als.txt"), "# wat als\n\n  uncancel L2\ncancel   L2@2027-06-29\naccount T3\n");

        assertThat(questions.told(
                        "--teacher", "T3", "--assume", file.toString(), "--uncancel", "L2", "--link", "T3/EST"))
                .contains("– L2 (Estafette editie 3, 12AB00) is opgezegd op 29-06-2027")
                .contains("✓ Licentie L2 loopt sinds 01-08-2024.");
        assertThat(questions.refusal("--teacher", "T3", "--assume", file.toString(), "--account", "T3"))
                .isEqualTo("account T3: Carolien Ypma heeft al een Basispoort-account.");
    }

    @Test
    void aFileOfAnEditorMayBeginWithAMarkAndExplainItsLines() throws IOException {
        Path file = Files.writeString(
                temp.resolve("assumptions.txt"), "\uFEFFuncancel L2 # misverstand\r\ncancel L2@29-06-2027\t# echt\r\n");

        assertThat(questions.told("--teacher", "T3", "--assume", file.toString()))
                .contains("– L2 (Estafette editie 3, 12AB00) is opgezegd op 29-06-2027");
    }

    @Test
    void aFileThatAssumesNothingIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("assumptions.txt"), "# nog niets\n\n");

        assertThat(questions.refusal("--teacher", "T3", "--assume", file.toString()))
                .isEqualTo("In " + file
                        + " staat geen enkele aanname; schrijf er een op elke regel, zoals cancel L-1001@2027-06-29.");
    }

    @Test
    void aLineOfTheFileThatMakesNoSenseIsRefusedWithItsPlace() throws IOException {
        Path file = Files.writeString(temp.resolve("assumptions.txt"), "# wat als\n\nuncancel L2\nuncancel L2\n");

        assertThat(questions.refusal("--teacher", "T3", "--assume", file.toString()))
                .isEqualTo(file + ":4: uncancel L2: licentie L2 is niet opgezegd.");

        Files.writeString(file, "kancel L2@2027-06-29\n");
        assertThat(questions.refusal("--teacher", "T3", "--assume", file.toString()))
                .isEqualTo(file + ":1: 'kancel' is geen aanname; gebruik uncancel, cancel, accept-terms, account, link,"
                        + " permit, reorder, leave.");

        Files.writeString(file, "leave\n");
        assertThat(questions.refusal("--teacher", "T3", "--assume", file.toString()))
                .isEqualTo(file + ":1: leave : noem ook de datum, zoals @2026-11-23 erachter.");
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsWrongUsage() throws IOException {
        Path file = temp.resolve("assumptions.txt");
        assertThat(questions.ask("--teacher", "T3", "--assume", file.toString()).err())
                .startsWith("There is no file " + file + " with assumptions; name the right one.");
        assertThat(questions.ask("--teacher", "T3", "--assume", temp.toString()).err())
                .startsWith(temp + " is a folder; name a file with assumptions.");

        Files.write(file, "account Zoë".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(questions.ask("--teacher", "T3", "--assume", file.toString()))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).startsWith("The assumptions in " + file));
    }
}
