package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of schools, of which some do not end where a page of rows ends. */
class VersionPagesTest {

    private static final int SCHOOLS = 12;

    @TempDir
    private Path folder;

    @Test
    void eachSchoolComesOnceWithAllItsVersionsWhereverAPageEnds() throws Exception {
        try (StateLock lock = StateLock.take(folder);
                Database database = Database.open(lock)) {
            SchoolVersions versions = new SchoolVersions(new JdbcTemplate(database.dataSource()), "school_state");
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                    .executeWithoutResult(transaction -> add(versions));
            for (int page = 1; page <= 2 * SCHOOLS; page++) {
                List<String> found = new ArrayList<>();
                new VersionPages(versions, page, "run_id > ?", 1L)
                        .forEachRemaining(school -> found.add(school.stream()
                                .map(version -> version.school() + " of " + version.run())
                                .toList()
                                .toString()));
                assertThat(found).as("%s rows in a page", page).isEqualTo(expected());
            }
        }
    }

    /** School 0 has the version of run 1 only, school 1 those of runs 1 and 2, and so on. */
    private static void add(SchoolVersions versions) {
        for (int school = 0; school < SCHOOLS; school++) {
            for (long run = 1; run <= 1 + school % 5; run++) {
                versions.add(
                        new RunId(run),
                        List.of(new StoredSchool(new SchoolCode(code(school)), "x".getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    private static List<String> expected() {
        List<String> schools = new ArrayList<>();
        for (int school = 0; school < SCHOOLS; school++) {
            List<String> versions = new ArrayList<>();
            for (long run = 2; run <= 1 + school % 5; run++) {
                versions.add(code(school) + " of " + run);
            }
            if (!versions.isEmpty()) {
                schools.add(versions.toString());
            }
        }
        return schools;
    }

    private static String code(int school) {
        return String.format(Locale.ROOT, "%02dAA00", school);
    }
}
