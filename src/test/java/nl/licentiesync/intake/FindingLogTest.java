package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import org.junit.jupiter.api.Test;

/** Findings beyond the first ones of a file are counted, by cause. */
class FindingLogTest {

    private final FindingLog log = new FindingLog(2);

    @Test
    void theFirstOfEachFileAreKept() {
        assertThat(log.add(missing(ExportFile.LICENCES, 2))).isTrue();
        assertThat(log.add(missing(ExportFile.LICENCES, 3))).isTrue();
        assertThat(log.add(missing(ExportFile.LICENCES, 4))).isFalse();
        assertThat(log.add(missing(ExportFile.TEACHERS, 9))).isTrue();

        assertThat(log.list())
                .extracting(Finding::file, Finding::line, Finding::unlisted)
                .containsExactly(
                        tuple(ExportFile.LICENCES, 2, 0),
                        tuple(ExportFile.LICENCES, 3, 0),
                        tuple(ExportFile.TEACHERS, 9, 0),
                        tuple(ExportFile.LICENCES, 4, 1));
    }

    @Test
    void furtherOnesAreCountedByCause() {
        for (int line = 2; line <= 7; line++) {
            log.add(missing(ExportFile.LICENCES, line));
        }
        log.add(Finding.of(ExportFile.LICENCES, 8, null, FindingCode.ROW_REPEATED, "2"));

        assertThat(log.list().subList(2, 4))
                .extracting(Finding::code, Finding::line, Finding::rows, Finding::unlisted)
                .containsExactly(tuple(FindingCode.VALUE_MISSING, 4, 4, 4), tuple(FindingCode.ROW_REPEATED, 8, 1, 1));
        assertThat(Finding.count(log.list(), Severity.ERROR)).isEqualTo(6);
        assertThat(Finding.count(log.list(), Severity.WARNING)).isEqualTo(1);
    }

    @Test
    void whatAnotherLogCountedIsCounted() {
        for (int line = 2; line <= 7; line++) {
            log.add(missing(ExportFile.LICENCES, line));
        }
        FindingLog all = new FindingLog();
        all.addAll(log.list());

        assertThat(all.list()).isEqualTo(log.list());
    }

    private static Finding missing(ExportFile file, int line) {
        return Finding.of(file, line, Column.SCHOOL_ID, FindingCode.VALUE_MISSING);
    }
}
