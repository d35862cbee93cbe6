package nl.licentiesync.nightly.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.report.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when a night is worth a notice. */
class NightNoticesTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        // one percent of the rows, or a hundred rows, whichever is less
        "1, 1, 100, false",
        "1, 2, 100, true",
        "1, 100, 20000, false",
        "1, 101, 20000, true",
        "5, 5, 100, false",
        "5, 6, 100, true",
        "0, 0, 100, false",
        "0, 1, 100, true",
        "100, 101, 101, true",
        "100, 100, 100, false"
    })
    void rejectedRowsAreToldAboveTheThreshold(int percent, long rejected, long read, boolean told) {
        assertThat(new NoticeOptions(percent, 7).tellsRejected(rejected, read)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2026-11-18, 0",
        "7, 2026-11-17, 1",
        "1, 2026-11-23, 1",
        "0, 2026-01-01, 0",
    })
    void theAgeIsToldFromSoManyDaysOn(int days, LocalDate since, int notices) {
        NightNotices found = new NightNotices(new NoticeOptions(1, days));

        found.addAge(NIGHT, since);

        assertThat(found.all()).hasSize(notices);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0", "5, 6, 2", "11, 0, 1", "0, 10, 0"})
    void rowsOfAllFilesTogetherAreToldWhenTheyAreMoreThanTen(int licences, int links, int notices) {
        List<Finding> findings = new ArrayList<>();
        for (int line = 2; line < 2 + licences; line++) {
            findings.add(caseDiffers(ExportFile.LICENCES, line));
        }
        for (int line = 2; line < 2 + links; line++) {
            findings.add(caseDiffers(ExportFile.MANUAL_LINKS, line));
        }
        NightNotices found = new NightNotices(NoticeOptions.USUAL);

        found.addFindings(findings, LinePlaces.USUAL);

        assertThat(found.all()).hasSize(notices);
        assertThat(found.all().stream().mapToLong(Notice::amount).sum()).isEqualTo(notices == 0 ? 0 : licences + links);
    }

    @Test
    void exportsOfTonightHaveNoAge() {
        NightNotices found = new NightNotices(NoticeOptions.USUAL);

        found.addAge(NIGHT, null);

        assertThat(found.all()).isEmpty();
    }

    private static Finding caseDiffers(ExportFile file, int line) {
        return new Finding(
                file,
                line,
                Column.PROGRAM_ID,
                FindingCode.CASE_DIFFERS,
                List.of("a", "A"),
                Finding.Instead.NOTHING,
                1,
                0);
    }
}
