package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.licentiesync.intake.Column;
import nl.licentiesync.intake.ExportFile;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.Test;

/** The guard's remarks in words, in both languages. */
class GuardMessagesTest {

    private static final List<GuardRemark> REMARKS = List.of(
            new GuardRemark.RowsRejected(ExportFile.LICENCES, new Share(1234, 20_000, 5)),
            new GuardRemark.FigureExceeded(
                    GuardFigure.LICENCES_MISSING,
                    new Share(12, 110, 10),
                    List.of(
                            new SchoolShare(new SchoolCode("12AB00"), 8, 9),
                            new SchoolShare(new SchoolCode("34CD01"), 4, 4))),
            new GuardRemark.FigureExceeded(
                    GuardFigure.TEACHERS_MISSING,
                    new Share(17, 38, 10),
                    List.of(new SchoolShare(new SchoolCode("12AB00"), 17, 20))),
            new GuardRemark.FigureExceeded(
                    GuardFigure.PROGRAMS_LOST,
                    new Share(2001, 2001, 10),
                    List.of(new SchoolShare(new SchoolCode("12AB00"), 2001, 2001))),
            new GuardRemark.FileGone(ExportFile.PROGRAMS),
            new GuardRemark.ColumnsGone(ExportFile.TEACHERS, List.of(Column.EMAIL, Column.BASISPOORT_ID)));

    @Test
    void inEnglish() {
        assertThat(GuardMessages.english(REMARKS))
                .containsExactly(
                        "1,234 of 20,000 rows of licences.csv rejected, 6.2 %; limit 5 %",
                        "12 of 110 licences missing, 10.9 %; limit 10 %; largest losses: 12AB00 8 of 9, 34CD01 4 of 4",
                        "17 of 38 teachers missing, 44.7 %; limit 10 %; largest losses: 12AB00 17 of 20",
                        "2,001 of 2,001 visible programs lost without announcement, 100.0 %; limit 10 %;"
                                + " largest losses: 12AB00 2,001 of 2,001",
                        "programs.csv is gone; the run before had it",
                        "the column email, basispoort_id of teachers.csv is gone; the run before had it");
    }

    @Test
    void inDutch() {
        assertThat(new GuardMessages(Locale.forLanguageTag("nl")).of(REMARKS))
                .containsExactly(
                        "1.234 van de 20.000 regels van licences.csv zijn afgekeurd: 6,2 %, en de grens is 5 %",
                        "12 van de 110 licenties ontbreken: 10,9 %, en de grens is 10 %;"
                                + " vooral bij 12AB00 (8 van 9), 34CD01 (4 van 4)",
                        "17 van de 38 leerkrachten ontbreken: 44,7 %, en de grens is 10 %; vooral bij 12AB00 (17 van 20)",
                        "2.001 van de 2.001 zichtbare programma's verdwijnen zonder aankondiging: 100,0 %, en de grens is"
                                + " 10 %; vooral bij 12AB00 (2.001 van 2.001)",
                        "programs.csv ontbreekt; de vorige keer was het bestand er wel",
                        "in teachers.csv ontbreekt de kolom email (emailadres), basispoort_id; de vorige keer was de kolom er wel");
    }
}
