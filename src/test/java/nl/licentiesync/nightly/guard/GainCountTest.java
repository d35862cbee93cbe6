package nl.licentiesync.nightly.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rows the guard counts as gained or restored by what vanished (section 3, the guard, (c)): what differs between
 * two nights, and how many rows count.
 */
class GainCountTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    private static final String LICENCES = """
            licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on
            L1,12AB00,kim,2024-08-01,2024-09-02,T1,
            L2,12AB00,estafette,2024-08-01,2024-09-02,T1,
            L3,12AB00,oud,2023-08-01,2023-09-01,T1,2026-05-11
            L4,12AB00,heeloud,2022-08-01,2022-09-01,T1,2025-05-11
            L5,34CD00,kim,2024-08-01,2024-09-02,T5,
            """;
    private static final String TEACHERS = """
            teacher_id,school_id,basispoort_id,roles,year_groups,end_date
            T1,12AB00,1001,IBRTer,,
            T2,12AB00,1002,,3,
            T3,12AB00,1003,,4|5,2026-11-01
            T4,12AB00,,,4,
            T5,34CD00,1005,,3,2027-03-01
            """;
    private static final String PROGRAMS = """
            program_id,year_groups
            kim,3
            estafette,4-8
            oud,3
            heeloud,3
            """;

    @TempDir
    Path temp;

    private final Map<String, String> exports = new HashMap<>();

    @BeforeEach
    void firstNight() {
        exports.put("licences.csv", LICENCES);
        exports.put("teachers.csv", TEACHERS);
        exports.put("programs.csv", PROGRAMS);
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = ';',
            emptyValue = "",
            value = {
                // T2 sees Estafette too; T4 has no account.
                "teachers.csv; '1002,,3,'; '1002,,,'; 1",
                "teachers.csv; '1002,,3,'; '1002,,4,'; 0",
                "teachers.csv; '1002,,3,'; '1002,,x,'; 0",
                // The account gives Estafette, that the groups are gone gives the others.
                "teachers.csv; 'T4,12AB00,,,4,'; 'T4,12AB00,1004,,4,'; 0",
                "teachers.csv; 'T4,12AB00,,,4,'; 'T4,12AB00,1004,,,'; 2",
                // T3 had left; without a last day Estafette comes back, without groups the others too.
                "teachers.csv; '4|5,2026-11-01'; '4|5,'; 1",
                "teachers.csv; '4|5,2026-11-01'; '4|5,2026-12-24'; 0",
                "teachers.csv; '4|5,2026-11-01'; ',2026-11-01'; 0",
                "teachers.csv; '4|5,2026-11-01'; ','; 3",
                "teachers.csv; '3,2027-03-01'; '3,'; 0",
                // Somebody new, and somebody at another school.
                "teachers.csv; 'T2,12AB00,1002,,3,'; 'T9,12AB00,1002,,,'; 0",
                "teachers.csv; 'T2,12AB00,1002,,3,'; 'T2,34CD00,1002,,,'; 0",
                // Restored for T1 and T2, gained for both.
                "licences.csv; '2023-09-01,T1,2026-05-11'; '2023-09-01,T1,'; 2",
                "licences.csv; '2023-09-01,T1,2026-05-11'; '2023-09-01,T1,2026-11-20'; 0",
                "licences.csv; '2022-09-01,T1,2025-05-11'; '2022-09-01,T1,'; 2",
                "licences.csv; 'L4,12AB00,heeloud,2022-08-01,2022-09-01,T1,2025-05-11'; 'L9,12AB00,heeloud,2022-08-01,2022-09-01,T1,'; 0",
                // Of the catalogue: the groups, the row; a program that no school has a licence for.
                "programs.csv; 'kim,3'; 'kim,'; 0",
                "programs.csv; 'estafette,4-8'; 'estafette,'; 1",
                "programs.csv; 'estafette,4-8\n'; ''; 1",
                "programs.csv; 'estafette,4-8'; 'estafette,3'; 0",
                "programs.csv; 'estafette,4-8\n'; 'andere,4-8\n'; 1"
            })
    void aDifference(String file, String was, String now, long count) {
        assertThat(gains(file, was, now)).isEqualTo(count);
    }

    /** With the values put back the row would be gained all the same, only less. */
    @Test
    void aRowThatWouldBeGainedLessIsStillGained() {
        exports.put("teachers.csv", TEACHERS.replace("T2,12AB00,1002,,3,", "T2,12AB00,,,3,"));
        GuardedNights nights = published();
        exports.put("teachers.csv", TEACHERS);
        exports.put("licences.csv", LICENCES.replace("2023-09-01,T1,2026-05-11", "2023-09-01,T1,"));

        assertThat(nights.judge(NIGHT.plusDays(1), folder()).suddenGains())
                .as("restored for T1; T2 got an account and would see the results")
                .isEqualTo(1);
    }

    /** Who accepted the terms had left before that; without a last day the terms hold, and everything is visible. */
    @Test
    void whatTheLastDayOfAnAccepterTookFromEverybody() {
        exports.put("teachers.csv", TEACHERS.replace("T1,12AB00,1001,IBRTer,,", "T1,12AB00,1001,IBRTer,,2024-09-01"));
        GuardedNights nights = published();
        exports.put("teachers.csv", TEACHERS);

        assertThat(nights.judge(NIGHT.plusDays(1), folder()).suddenGains())
                .as("three of T1, one of T2")
                .isEqualTo(3 + 1);
    }

    @Test
    void aCatalogueThatHoldsNothingOrIsGone() {
        GuardedNights nights = published();
        exports.put("programs.csv", "program_id,year_groups\n");
        assertThat(nights.judge(NIGHT.plusDays(1), folder()).suddenGains()).isEqualTo(1);

        exports.remove("programs.csv");
        assertThat(nights.judge(NIGHT.plusDays(2), folder()).suddenGains()).isEqualTo(1);
    }

    @Test
    void aFirstNightGainsNothingSuddenly() {
        assertThat(new GuardedNights().publish(NIGHT, folder()).suddenGains()).isZero();
    }

    private long gains(String file, String was, String now) {
        GuardedNights nights = published();
        String text = exports.get(file);
        assertThat(text).contains(was);
        exports.put(file, text.replace(was, now));
        return nights.judge(NIGHT.plusDays(1), folder()).suddenGains();
    }

    private GuardedNights published() {
        GuardedNights nights = new GuardedNights();
        nights.publish(NIGHT, folder());
        return nights;
    }

    private Path folder() {
        try {
            Path folder = Files.createTempDirectory(temp, "exports");
            for (Map.Entry<String, String> export : exports.entrySet()) {
                Files.writeString(folder.resolve(export.getKey()), export.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
