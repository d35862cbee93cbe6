package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
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
            new GuardRemark.FigureExceeded(
                    GuardFigure.PROGRAMS_GAINED,
                    new Share(4873, 9353, 10),
                    List.of(new SchoolShare(new SchoolCode("12AB00"), 264, 411))),
            new GuardRemark.FileEmptied(ExportFile.MANUAL_LINKS, 11),
            new GuardRemark.ColumnEmptied(ExportFile.TEACHERS, Column.YEAR_GROUPS, 1312),
            new GuardRemark.FileGone(ExportFile.PROGRAMS),
            new GuardRemark.ColumnsGone(ExportFile.TEACHERS, List.of(Column.EMAIL, Column.BASISPOORT_ID)),
            new GuardRemark.FutureDate(LocalDate.of(2029, 11, 24), LocalDate.of(2026, 11, 23)),
            new GuardRemark.NothingVisible(LocalDate.of(2026, 11, 23)),
            new GuardRemark.ColumnUnrecognised(ExportFile.LICENCES, Column.CANCELLED_ON, "Opgezegd op"));

    @Test
    void inEnglish() {
        assertThat(GuardMessages.english(REMARKS))
                .containsExactly(
                        "1,234 of 20,000 rows of licences.csv rejected, 6.2 %; limit 5 %",
                        "12 of 110 licences missing, 10.9 %; limit 10 %; largest losses: 12AB00 8 of 9, 34CD01 4 of 4",
                        "17 of 38 teachers missing, 44.7 %; limit 10 %; largest losses: 12AB00 17 of 20",
                        "2,001 of 2,001 visible programs lost without announcement, 100.0 %; limit 10 %;"
                                + " largest losses: 12AB00 2,001 of 2,001",
                        "4,873 programs gained or restored because year groups, cancellations, last days or programs of the"
                                + " catalogue vanished, 52.1 % of 9,353 visible programs; limit 10 %;"
                                + " largest gains: 12AB00 264 of 411",
                        "manual-links.csv has no row; the run before had 11",
                        "the column year_groups of teachers.csv holds nothing;"
                                + " the run before had a value for 1,312 of the same keys",
                        "programs.csv is gone; the run before had it",
                        "the column email, basispoort_id of teachers.csv is gone; the run before had it",
                        "the date 2029-11-24 is later than tomorrow; today is 2026-11-23",
                        "no teacher sees any program on 2026-11-23 or any later day, in a first run; check the terms, the"
                                + " dates and the Basispoort ids in the exports",
                        "nothing uses the header 'Opgezegd op' of licences.csv, which looks like cancelled_on"
                                + " (opgezegd_op), a column that the file lacks; rename the header");
    }

    @Test
    void inDutch() {
        assertThat(new GuardMessages(Locale.forLanguageTag("nl")).of(REMARKS))
                .containsExactly(
                        "1.234 van de 20.000 rijen van licences.csv zijn afgekeurd: 6,2 %, en de grens is 5 %",
                        "12 van de 110 licenties ontbreken: 10,9 %, en de grens is 10 %;"
                                + " vooral bij 12AB00 (8 van 9), 34CD01 (4 van 4)",
                        "17 van de 38 leerkrachten ontbreken: 44,7 %, en de grens is 10 %; vooral bij 12AB00 (17 van 20)",
                        "2.001 van de 2.001 zichtbare programma's verdwijnen zonder aankondiging: 100,0 %, en de grens is"
                                + " 10 %; vooral bij 12AB00 (2.001 van 2.001)",
                        "4.873 programma's zijn bijgekomen doordat er gegevens zijn verdwenen (jaargroepen, opzeggingen,"
                                + " einddatums of programma's uit de catalogus). Dat is 52,1 % van de 9.353 zichtbare"
                                + " programma's, en de grens is 10 %; vooral bij 12AB00 (264 van 411)",
                        "manual-links.csv heeft geen enkele rij; de vorige keer waren het er 11",
                        "in teachers.csv is de kolom year_groups (jaargroepen) helemaal leeg;"
                                + " de vorige keer stond er bij 1.312 van dezelfde sleutels een waarde",
                        "programs.csv ontbreekt; de vorige keer was het bestand er wel",
                        "in teachers.csv ontbreekt de kolom email (emailadres), basispoort_id; de vorige keer was de kolom er wel",
                        "de datum 2029-11-24 ligt na morgen; vandaag is het 2026-11-23",
                        "geen enkele leerkracht ziet op 2026-11-23 of later een programma, in een eerste nacht;"
                                + " controleer de voorwaarden, de datums en de Basispoort-id's in de exports",
                        "de kop 'Opgezegd op' van licences.csv wordt niet gebruikt, maar lijkt op cancelled_on"
                                + " (opgezegd_op), een kolom die het bestand niet heeft; wijzig de kop");
    }
}
