package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.Test;

/** What the guard said is read as it was written, of every kind. */
class GuardRemarkCodecTest {

    private static final List<GuardRemark> ALL = List.of(
            new GuardRemark.RowsRejected(ExportFile.TEACHERS, "rosters", new Share(120, 2000, 5)),
            new GuardRemark.FigureExceeded(
                    GuardFigure.PROGRAMS_LOST,
                    new Share(200, 1000, 10),
                    List.of(
                            new SchoolShare(new SchoolCode("12AB00"), 150, 160),
                            new SchoolShare(new SchoolCode("34CD00"), 50, 300))),
            new GuardRemark.FigureExceeded(GuardFigure.TEACHERS_MISSING, new Share(2, 10, 10), List.of()),
            new GuardRemark.FileGone(ExportFile.PROGRAMS),
            new GuardRemark.FileEmptied(ExportFile.PERMISSIONS, 300),
            new GuardRemark.ColumnEmptied(ExportFile.TEACHERS, "teachers.csv", Column.YEAR_GROUPS, 40),
            new GuardRemark.ColumnsGone(ExportFile.LICENCES, List.of(Column.CANCELLED_ON, Column.ENDS_ON)),
            new GuardRemark.FutureDate(LocalDate.of(2027, 11, 23), LocalDate.of(2026, 11, 23)),
            new GuardRemark.NothingVisible(LocalDate.of(2026, 11, 23)),
            new GuardRemark.ColumnUnrecognised(ExportFile.LICENCES, Column.CANCELLED_ON, "opgezegd per"));

    @Test
    void everyKindIsReadAsItWasWritten() {
        assertThat(ALL.stream().map(Object::getClass).distinct())
                .hasSameSizeAs(GuardRemark.class.getPermittedSubclasses());
        assertThat(GuardRemarkCodec.read(GuardRemarkCodec.write(ALL))).isEqualTo(ALL);
        assertThat(GuardRemarkCodec.read(GuardRemarkCodec.write(List.of()))).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteIsLeftOut() {
        assertThat(GuardRemarkCodec.read(
                        "TOO_WARM\t30\nFILE_GONE\tWEATHER\nFILE_GONE\nNOTHING_VISIBLE\tnow\nFILE_GONE\tPROGRAMS"))
                .containsExactly(new GuardRemark.FileGone(ExportFile.PROGRAMS));
    }

    /** A header is whatever somebody typed. */
    @Test
    void tabsAndLineEndsInAHeaderAreBlanks() {
        assertThat(GuardRemarkCodec.read(GuardRemarkCodec.write(List.of(
                        new GuardRemark.ColumnUnrecognised(ExportFile.LICENCES, Column.ENDS_ON, "geldig\ttot\nmet")))))
                .containsExactly(
                        new GuardRemark.ColumnUnrecognised(ExportFile.LICENCES, Column.ENDS_ON, "geldig tot met"));
    }
}
