package nl.licentiesync.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.licentiesync.model.Teacher;
import org.junit.jupiter.api.Test;

/** People are found by id or address in any case, the letters of other alphabets included. */
class StaffTest {

    private static final String[] LETTERS = {
        "i", "I", "ı", "İ", "i\u0307", "k", "K", "\u212A", "ß", "SS", "Σ", "σ", "ς", "µ", "é", "É"
    };

    @Test
    void findsWhomEqualsIgnoreCaseAndLowerCaseBothFind() {
        List<String> words = words();
        int found = 0;
        for (String one : words) {
            Staff staff = new Staff(List.of(TeacherDraft.teacher(one).build()));
            for (String other : words) {
                boolean same = one.equalsIgnoreCase(other)
                        && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
                assertThat(staff.lastDayOf(other).isPresent())
                        .as("%s and %s", one, other)
                        .isEqualTo(same);
                found += same ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(2 * words.size());
    }

    @Test
    void givesTheFirstOfSeveralAndTheLatestLastDay() {
        Staff staff = new Staff(List.of(
                TeacherDraft.teacher("T1").at("a@b.nl").until("2026-07-31").build(),
                TeacherDraft.teacher("T2").at("A@B.nl").until("2027-07-31").build(),
                TeacherDraft.teacher("T3").at("a@B.NL").until("2025-07-31").build()));

        assertThat(staff.find("a@b.NL").map(Teacher::id)).hasToString("Optional[T1]");
        assertThat(staff.lastDayOf("a@b.NL")).contains(LocalDate.of(2027, 7, 31));
    }

    @Test
    void nobodyIsCalledNothing() {
        Staff staff = new Staff(List.of(TeacherDraft.teacher("T1").at("").build()));

        assertThat(staff.find("")).isEmpty();
        assertThat(staff.lastDayOf("")).isEmpty();
    }

    private static List<String> words() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int word = 0; word < 400; word++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(2); i < 3; i++) {
                text.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
            words.add(text.toString());
        }
        return words;
    }
}
