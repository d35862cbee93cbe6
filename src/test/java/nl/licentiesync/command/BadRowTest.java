package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 3, the row, the value and the reference: what rejects.csv says of them, and what stays in force. */
class BadRowTest {

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void writeExports() {
        nights = TwoSchools.write(new Nights(temp));
    }

    @Test
    void aRejectedRowTakesNothingAwayAsLongAsItStaysWrong() {
        nights.publish("2026-11-23");
        String good = nights.published("visibility.csv");
        breakRows();

        for (String date : List.of("2026-11-24", "2026-11-25", "2026-11-26")) {
            Nights.Outcome outcome = nights.publish(date);

            assertThat(nights.rejects())
                    .containsExactly(
                            "licences.csv,2,starts_on,ERROR,DATE_MALFORMED",
                            "licences.csv,3,school_id,ERROR,SCHOOL_CODE_MALFORMED",
                            "licences.csv,4,,ERROR,FIELD_COUNT",
                            "licences.csv,6,licence_id,ERROR,KEY_REPEATED",
                            "licences.csv,7,,WARNING,ROW_REPEATED",
                            "licences.csv,8,licence_id,ERROR,FORMULA_LIKE_ID",
                            "licences.csv,9,program_id,ERROR,VALUE_MISSING",
                            "licences.csv,11,program_id,ERROR,FORMULA_LIKE_ID",
                            "licences.csv,12,starts_on,ERROR,VALUE_MISSING",
                            "licences.csv,14,school_id,ERROR,SCHOOL_CODE_MALFORMED",
                            "manual-links.csv,2,linked_on,ERROR,DATE_MALFORMED",
                            "manual-links.csv,3,school_id,ERROR,SCHOOL_CODE_MALFORMED",
                            "manual-links.csv,4,school_id,ERROR,VALUE_MISSING",
                            "manual-links.csv,5,program_id,ERROR,FORMULA_LIKE_ID",
                            "programs.csv,2,,ERROR,FIELD_COUNT",
                            "programs.csv,4,program_id,ERROR,KEY_REPEATED",
                            "programs.csv,5,program_id,ERROR,FORMULA_LIKE_ID",
                            "programs.csv,6,program_id,ERROR,VALUE_MISSING",
                            "teachers.csv,2,school_id,ERROR,SCHOOL_CODE_MALFORMED",
                            "teachers.csv,3,end_date,ERROR,DATE_MALFORMED",
                            "teachers.csv,4,,ERROR,FIELD_COUNT",
                            "teachers.csv,5,teacher_id,ERROR,VALUE_MISSING",
                            "teachers.csv,7,teacher_id,ERROR,KEY_REPEATED",
                            "teachers.csv,8,teacher_id,ERROR,FORMULA_LIKE_ID");
            assertThat(linesWithMessage("De regel van de vorige keer blijft van kracht"))
                    .containsExactly(
                            "licences.csv 2",
                            "licences.csv 3",
                            "licences.csv 4",
                            "manual-links.csv 2",
                            "programs.csv 2",
                            "teachers.csv 2",
                            "teachers.csv 3",
                            "teachers.csv 4");
            assertThat(outcome.out()).contains("23 rows rejected (8 kept in force), 1 warning: see rejects.csv");
            assertThat(nights.published("summary.json"))
                    .contains("\"rejected\" : 23", "\"warnings\" : 1", "\"kept_in_force\" : 8");
            assertThat(nights.published("visibility.csv").replace(date, "2026-11-23"))
                    .isEqualTo(good);
            assertThat(nights.rows("changes.csv")).isEmpty();
            assertThat(outcome.out() + outcome.err()).doesNotContain(TwoSchools.PERSONAL);
        }
        TwoSchools.write(nights).edit("licences.csv", "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,\n", "");
        nights.publish("2026-11-27");
        assertThat(nights.rejects()).isEmpty();
        assertThat(nights.cells("changes.csv", "teacher_id", "program_id", "change", "reasons"))
                .as("a row that is gone, not wrong, is gone")
                .containsExactly("T4 KIM LOST NO_LICENCE");
    }

    private void breakRows() {
        nights.write(
                "licences.csv",
                TwoSchools.LICENCES,
                "L1,12AB00,De Regenboog,KIM,2024-13-01,2024-09-02,T1,",
                "L2,12A,De Regenboog,EST,2024-08-01,2024-09-02,T1,2026-05-11",
                "L3,34CD00,Het Kompas,KIM,2025-08-01",
                "L4,34CD00,Het Kompas,EST,2025-08-01,,,",
                "L4,34CD00,Het Kompas,EST,2025-08-02,,,",
                "L4 , 34cd ,\"Het Kompas\",EST,01-08-2025,,,",
                "=L5,34CD00,Het Kompas,EST,2025-08-01,,,",
                "L6,34CD00,Het Kompas,,2025-08-01,,,",
                "",
                "L7,34CD00,Het Kompas,+KIM,2025-08-01,,,",
                "L8,34CD00,\"Het",
                "Kompas\",KIM,,2025-13-01,,",
                "L9,99,Het Kompas,KIM,2025-13-01,,,");
        nights.write(
                "teachers.csv",
                TwoSchools.TEACHERS,
                "T1,12,Wilhelmina,van,Zonneveld,w.zonneveld@post.example,1001,IBRTer,,",
                "T2,12AB00,Bartholomeus,,Kwakkelstein,bart@post.example,1002,Leerkracht,3|4,2026-02-30",
                "T3,12AB00,Carolien,,Ypma,c.ypma@post.example,,Leerkracht,3,,surplus",
                ",34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,",
                "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,",
                "T4,34CD00,Dirk,,Oosterwijk,,1009,,7,",
                "@T5,34CD00,Wilhelmina,,Ypma,,,,,");
        nights.write(
                "programs.csv",
                TwoSchools.PROGRAMS,
                "KIM,Veilig leren lezen - Kim,Zwijsen,3",
                "EST,Estafette editie 3,Zwijsen,4-8,Materiaal > Naslag,07-01",
                "EST,Estafette editie 4,Zwijsen,4-8,Materiaal > Naslag,07-01",
                "-X,Rekenen,,,,",
                ",Naamloos,,,,");
        nights.write(
                "manual-links.csv",
                TwoSchools.LINKS,
                "T4,34CD00,KIM,2026-10-32",
                "T4,34CD0,KIM,2026-10-05",
                "T4,,KIM,2026-10-05",
                "T4,34CD00,=KIM,2026-10-05");
    }

    @Test
    void onAFirstRunThereIsNothingToKeep() {
        breakRows();

        nights.publish("2026-11-23", "--accept-changes");

        assertThat(linesWithMessage("vorige keer")).isEmpty();
        assertThat(nights.published("summary.json")).contains("\"rejected\" : 23", "\"kept_in_force\" : 0");
        assertThat(nights.cells("visibility.csv", "teacher_id", "program_id", "access", "reasons"))
                .containsExactly("T4 EST NONE TERMS_NOT_ACCEPTED");
    }

    @Test
    void aWrongSchoolCodeStandsForTheOnlyRowOfTheTeacherThatNoOtherUses() {
        nights.edit("teachers.csv", ",7,", ",7,\nT3,34CD00,Carolien,,Ypma,,1003,,,");
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", "T3,34CD00", "T3,34-00").edit("teachers.csv", "T2,12AB00", "T2,AB00");

        nights.publish("2026-11-24");

        assertThat(linesWithMessage("De regel van de vorige keer blijft van kracht"))
                .containsExactly("teachers.csv 3", "teachers.csv 6");
        assertThat(nights.rows("changes.csv")).isEmpty();
    }

    @Test
    void aPersonWhoseNumberChangedIsKnownByAccountOrAddress() {
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", "T2,12AB00", "2,12AB00")
                .edit("teachers.csv", "T3,12AB00", "3,12AB00")
                .edit("teachers.csv", "c.ypma@post.example", "C.Ypma@post.example")
                .edit("teachers.csv", "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004", "T5,34CD00,Eva,,,,1005")
                .edit("teachers.csv", ",7,", ",7,\nT6,12AB00,Fien,,Mulder,w.zonneveld@post.example,1006,,,");

        nights.publish("2026-11-24", "--accept-changes");

        assertThat(nights.rejects())
                .containsExactly(
                        "manual-links.csv,2,teacher_id,WARNING,TEACHER_NOT_AT_SCHOOL",
                        "teachers.csv,3,teacher_id,WARNING,TEACHER_ID_CHANGED",
                        "teachers.csv,4,teacher_id,WARNING,TEACHER_ID_CHANGED");
        assertThat(nights.published("rejects.csv")).contains("medewerkernummer T2 en nu 2: zet het oude nummer terug");

        nights.publish("2026-11-25", "--accept-changes");
        assertThat(nights.rejects()).noneMatch(line -> line.contains("TEACHER_ID_CHANGED"));
    }

    /** T4 had an account of his own; T2 and T3 shared one, which T3 goes on with. */
    @Test
    void soIsSomebodyWhoWasThereAlreadyButNotWhoSharedTheAccount() {
        nights.edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1002,");
        nights.publish("2026-11-23");
        List<String> rows = new ArrayList<>(
                Nights.read(nights.export("teachers.csv")).lines().toList());
        rows.removeIf(row -> row.startsWith("T2,"));
        nights.write("teachers.csv", rows);
        nights.publish("2026-11-24", "--accept-changes");
        assertThat(nights.rejects()).noneMatch(line -> line.contains("TEACHER_ID_CHANGED"));

        rows.removeIf(row -> row.startsWith("T3,"));
        rows.replaceAll(row -> row.startsWith("T1,") ? row.replace("1001", "1002") : row);
        nights.write("teachers.csv", rows);
        nights.publish("2026-11-25", "--accept-changes");
        assertThat(nights.rejects()).contains("teachers.csv,2,teacher_id,WARNING,TEACHER_ID_CHANGED");
    }

    @Test
    void aWrongRowOfAnotherSchoolKeepsTheLicenceWhereItWas() {
        nights.publish("2026-11-23");
        nights.edit("licences.csv", "L1,12AB00,De Regenboog,KIM,2024-08-01", "L1,34CD00,,KIM,2024-08");

        nights.publish("2026-11-24");

        assertThat(nights.rejects()).containsExactly("licences.csv,2,starts_on,ERROR,DATE_MALFORMED");
        assertThat(nights.rows("changes.csv")).isEmpty();
    }

    @Test
    void aWrongValueLeavesTheValueOfTheRunBeforeInForce() {
        nights.edit("licences.csv", "2026-05-11", "2026-06-30");
        nights.publish("2026-11-23");
        String good = nights.published("visibility.csv");
        breakValues();

        for (String date : List.of("2026-11-24", "2026-11-25")) {
            nights.publish(date);

            assertThat(nights.rejects())
                    .containsExactly(
                            "programs.csv,2,year_groups,WARNING,YEAR_GROUP_INVALID",
                            "programs.csv,3,cancel_before,WARNING,CANCEL_BEFORE_MALFORMED",
                            "teachers.csv,2,roles,WARNING,ROLE_UNKNOWN",
                            "teachers.csv,3,basispoort_id,WARNING,BASISPOORT_ID_MALFORMED",
                            "teachers.csv,3,year_groups,WARNING,YEAR_GROUP_INVALID",
                            "teachers.csv,4,roles,WARNING,ROLE_UNKNOWN",
                            "teachers.csv,4,year_groups,WARNING,YEAR_GROUP_INVALID",
                            "teachers.csv,5,year_groups,WARNING,YEAR_GROUP_INVALID");
            assertThat(linesWithMessage("De waarde van de vorige keer blijft van kracht tot deze verbeterd is."))
                    .containsExactly(
                            "programs.csv 2",
                            "programs.csv 3",
                            "teachers.csv 3",
                            "teachers.csv 4",
                            "teachers.csv 4",
                            "teachers.csv 5");
            assertThat(nights.published("visibility.csv").replace(date, "2026-11-23"))
                    .isEqualTo(good);
        }
    }

    @Test
    void aWrongValueCountsAsEmptyWhenThereIsNoneToKeep() {
        nights.edit("licences.csv", "2026-05-11", "2026-06-30");
        breakValues();

        nights.publish("2026-11-23");

        assertThat(linesWithMessage("vorige keer")).isEmpty();
        assertThat(nights.cells("visibility.csv", "teacher_id", "program_id", "access", "reasons"))
                .containsExactly(
                        "T1 EST FULL CANCELLED_LATE",
                        "T1 KIM FULL ACTIVE",
                        "T2 EST NONE NO_ACCOUNT",
                        "T2 KIM NONE OTHER_YEAR_GROUP",
                        "T3 EST NONE OTHER_YEAR_GROUP",
                        "T3 KIM NONE OTHER_YEAR_GROUP",
                        "T4 EST NONE OTHER_YEAR_GROUP",
                        "T4 KIM FULL ACTIVE");
    }

    private void breakValues() {
        nights.edit("teachers.csv", "1001,IBRTer", "1001,ibrter|Directeur")
                .edit("teachers.csv", "1002,Leerkracht,3|4", "10x2,Leerkracht,3|4|negen")
                .edit("teachers.csv", ",Leerkracht,3,", ",Juf,groep drie,")
                .edit("teachers.csv", ",,7,", ",,9,")
                .edit("programs.csv", "Zwijsen,3,", "Zwijsen,0,")
                .edit("programs.csv", "07-01", "07-32");
    }

    @Test
    void aReferenceToNothingIsAWarning() {
        nights.edit("licences.csv", "L4,", "L5,34CD00,,ZZZ,2025-08-01,2026-09-01,nobody@post.example,\nL4,")
                .edit("teachers.csv", "T4,", "T2,34CD00,,,,,1002,,,\nT5,34CD00,,,,,1001,,,\nT4,")
                .edit("manual-links.csv", "T4,", "T1,34CD00,KIM,2026-10-05\nT4,");

        Nights.Outcome outcome = nights.publish("2026-11-23");

        assertThat(nights.rejects())
                .containsExactly(
                        "licences.csv,5,program_id,WARNING,PROGRAM_NOT_IN_CATALOGUE",
                        "licences.csv,5,terms_accepted_by,WARNING,ACCEPTER_UNKNOWN",
                        "manual-links.csv,2,teacher_id,WARNING,TEACHER_NOT_AT_SCHOOL",
                        "teachers.csv,6,basispoort_id,WARNING,BASISPOORT_ID_SHARED");
        assertThat(outcome.out()).contains("0 rows rejected (0 kept in force), 4 warnings: see rejects.csv");
        assertThat(nights.cells("visibility.csv", "school_id", "teacher_id", "program_id", "program_name", "access"))
                .contains("34CD00 T5 ZZZ ZZZ FULL")
                .noneMatch(row -> row.startsWith("34CD00 T1 "));
    }

    @Test
    void messagesAreDutchUnlessEnglishIsAskedFor() {
        nights.publish("2026-11-23");
        nights.edit("teachers.csv", ",1001,IBRTer,,", ",1001,IBRTer,,31-04-2026")
                .edit("teachers.csv", ",Leerkracht,3,", ",Juf,3,");

        nights.publish("2026-11-24");
        assertThat(nights.cells("rejects.csv", "message"))
                .containsExactly(
                        "De datum '31-04-2026' bestaat niet: verbeter de dag of de maand (schrijf 2026-11-23 of"
                                + " 23-11-2026)."
                                + " De regel van de vorige keer blijft van kracht tot deze verbeterd is.",
                        "Onbekende rol: Juf. Gebruik Leerkracht, ICTCoordinator, IBRTer, Stagiair of Inval."
                                + " De waarde van de vorige keer blijft van kracht tot deze verbeterd is.");
        String visibility = nights.published("visibility.csv");

        nights.publish("2026-11-24", "--lang", "en");
        assertThat(nights.cells("rejects.csv", "message"))
                .containsExactly(
                        "The date '31-04-2026' does not exist: correct the day or the month (write 2026-11-23 or"
                                + " 23-11-2026)."
                                + " The row of the run before stays in force until this one is corrected.",
                        "Unknown role: Juf. Use Leerkracht, ICTCoordinator, IBRTer, Stagiair or Inval."
                                + " The value of the run before stays in force until this one is corrected.");
        assertThat(nights.published("visibility.csv")).isEqualTo(visibility);
    }

    private List<String> linesWithMessage(String part) {
        return nights.cells("rejects.csv", "file", "line", "message").stream()
                .filter(row -> row.contains(part))
                .map(row -> String.join(" ", List.of(row.split(" ")).subList(0, 2)))
                .toList();
    }
}
