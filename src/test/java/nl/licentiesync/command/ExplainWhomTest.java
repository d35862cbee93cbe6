package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom explain is asked about: found by number, address or name, or refused with the nearest. */
class ExplainWhomTest {

    @TempDir
    Path temp;

    private Nights nights;
    private Questions questions;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp))
                .write(
                        "teachers.csv",
                        TwoSchools.TEACHERS,
                        "T1,12AB00,Wilhelmina,van,Zonneveld,w.zonneveld@post.example,1001,IBRTer,,",
                        "T1,34CD00,Wilhelmina,van,Zonneveld,w.zonneveld@post.example,1001,IBRTer,,",
                        "T2,12AB00,Bart,,Jansen,bart@post.example,1002,,3,",
                        "T3,34CD00,Zoë,,Jansen,zoe@post.example,1003,,3,",
                        "t3,34CD00,Kleine,,Letter,kleine@post.example,1004,,3,",
                        "T6,34CD00,Işıl,,Yıldız-Sørensen,isil@post.example,1006,,3,",
                        "T5,34CD00,Zoë,,Pieters,zoe.p@post.example,1005,,3,");
        questions = new Questions(nights, "2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T2",
                "t2",
                " T2 ",
                "BART@post.example",
                "bart jansen",
                "Bart  Jansen",
                "bárt",
                "jansen bart",
                "Jansen, Bart"
            })
    void aPersonIsFoundByNumberAddressNameOrPartsOfIt(String asked) {
        assertThat(questions.answer("--teacher", asked)).startsWith("Bart Jansen (T2) bij De Regenboog (12AB00)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yildiz-sorensen", "Isil", "YILDIZ-SØRENSEN", "ışıl"})
    void aNameIsFoundAsAKeyboardWritesIt(String asked) {
        assertThat(questions.answer("--teacher", asked)).startsWith("Işıl Yıldız-Sørensen (T6)");
    }

    @Test
    void aNumberInTheVeryCaseGoesBeforeAnother() {
        assertThat(questions.answer("--teacher", "t3")).startsWith("Kleine Letter (t3)");
        assertThat(questions.answer("--teacher", "T3")).startsWith("Zoë Jansen (T3)");
    }

    @Test
    void aPersonAtTwoSchoolsIsExplainedAtBothUnlessOneIsNamed() {
        String both = questions.answer("--teacher", "T1");
        String one = questions.answer("--teacher", "T1", "--school", "34cd");

        assertThat(both)
                .contains("(T1) bij De Regenboog (12AB00)", "(T1) bij Het Kompas (34CD00)")
                .containsOnlyOnce("Ziet de leerkracht het toch niet?");
        assertThat(Questions.told(both))
                .contains("Deze persoon werkt op 2 scholen. Met --school CODE staat hier alleen die school.");
        assertThat(one)
                .contains("(T1) bij Het Kompas (34CD00)")
                .doesNotContain("12AB00")
                .doesNotContain("Deze persoon werkt op");
    }

    @Test
    void somebodyUnknownIsRefusedWithTheNearest() {
        assertThat(questions.refusal("--teacher", "Wilhelmina van Zoneveld"))
                .isEqualTo("Er is geen leerkracht Wilhelmina van Zoneveld; bedoelt u T1 (Wilhelmina van Zonneveld,"
                        + " 12AB00); T1 (Wilhelmina van Zonneveld, 34CD00)?");
        assertThat(questions.refusal("--teacher", "Xqx"))
                .isEqualTo("Er is geen leerkracht Xqx; vraag met nummer, e-mailadres of naam.");
        assertThat(questions.refusal("--teacher", "Xqx", "--lang", "en"))
                .isEqualTo("There is no teacher Xqx; ask by number, e-mail address or name.");
        assertThat(questions.refusal("--teacher", " ")).startsWith("Er is geen leerkracht");
    }

    @Test
    void aNameThatSeveralHaveIsRefusedUnlessTheSchoolTellsWhich() {
        assertThat(questions.refusal("--teacher", "Jansen"))
                .isEqualTo("Er is meer dan één leerkracht Jansen: T2 (Bart Jansen, 12AB00); T3 (Zoë Jansen, 34CD00)."
                        + " Vraag met het nummer, of kies de school met --school.");
        assertThat(questions.answer("--teacher", "Jansen", "--school", "12AB00"))
                .startsWith("Bart Jansen (T2)");
        assertThat(questions.refusal("--teacher", "Zoe", "--school", "34CD00"))
                .startsWith("Er is meer dan één")
                .endsWith(" Vraag met het nummer.");
    }

    @Test
    void somebodyOfAnotherSchoolIsSaidToBeThere() {
        assertThat(questions.refusal("--teacher", "T2", "--school", "34CD"))
                .isEqualTo("Leerkracht T2 werkt niet op school 34CD00, maar op 12AB00.");
        assertThat(questions.refusal("--teacher", "T2", "--school", "99ZZ"))
                .isEqualTo("Er is geen school 99ZZ00 in deze gegevens.");
        assertThat(questions.refusal("--school", "Zonnebloem"))
                .isEqualTo("Er is geen school Zonnebloem; geef de BRIN-code, zoals 12AB00, of (een deel van) de naam.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zonneveld, Wilhelmina van",
                "van Zonneveld, Wilhelmina",
                "VAN ZONNEVELD,WILHELMINA",
                "zonneveld, w"
            })
    void aNameIsFoundWithTheLastNameFirst(String asked) {
        if (asked.endsWith(", w")) {
            assertThat(questions.refusal("--teacher", asked))
                    .startsWith("Er is geen leerkracht zonneveld, w; bedoelt u T1");
        } else {
            assertThat(questions.answer("--teacher", asked)).startsWith("Wilhelmina van Zonneveld (T1)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"De Regenboog", "regenboog", "REGENB", " dé  regenboog ", "12AB00", "12ab"})
    void aSchoolIsFoundByCodeNameOrPartOfIt(String asked) {
        assertThat(questions.answer("--school", asked)).startsWith("De Regenboog (12AB00)");
    }

    @Test
    void aSchoolNameThatSeveralHaveIsRefusedUnlessTheCodeTellsWhich() {
        nights.edit("licences.csv", "L3,34CD00,Het Kompas", "L3,34CD00,Regenboog Noord");
        nights.edit("licences.csv", "L4,34CD00,Het Kompas", "L4,34CD00,Regenboog Noord");

        assertThat(questions.refusal("--school", "regenboog"))
                .isEqualTo("Er is meer dan één school regenboog: 12AB00 (De Regenboog); 34CD00 (Regenboog Noord)."
                        + " Kies er een met de BRIN-code: --school CODE.");
        assertThat(questions.answer("--school", "Regenboog Noord")).startsWith("Regenboog Noord (34CD00)");
    }

    @Test
    void somebodyUnknownMayStandInARejectedRow() {
        nights.edit("teachers.csv", "T2,12AB00", "T2,12AB,,\nT2,12AB00");
        nights.edit("teachers.csv", "T5,34CD00", "X5,34");

        assertThat(questions.refusal("--teacher", "X5"))
                .endsWith("In teachers.csv zijn rijen afgekeurd (regel 4, 9): misschien staat de leerkracht daar.");
    }

    @Test
    void aQuestionAboutNobodyOrOfTwoThingsIsWrongUsage() {
        assertThat(questions.ask().err()).startsWith("Name a teacher with --teacher, or a school with --school.");
        assertThat(questions.ask("--teacher", "T1", "--state", temp.toString()))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err())
                        .startsWith("Name exports or a state, not both: ask once of each to compare."));
        assertThat(Nights.command("explain", "--teacher", "T1").err())
                .startsWith("Name the folder of the exports with --exports, or the state of the nights with --state.");
        assertThat(Nights.command(
                        "explain",
                        "--teacher",
                        "T1",
                        "--state",
                        temp.resolve("no").toString()))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.err()).startsWith("There is no state in "));
    }
}
