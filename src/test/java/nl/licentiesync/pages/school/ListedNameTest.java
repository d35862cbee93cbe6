package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names stand in lists by surname, in which prefixes, capitals and marks do not count. */
class ListedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Anne | de | Vries | Anne de | Vries",
                "Anne | - | de Vries | Anne de | Vries",
                "Anne | - | Van den Berg | Anne Van den | Berg",
                "Pieter | - | 't Hart | Pieter 't | Hart",
                "Eva | - | Smit-van den Berg | Eva | Smit-van den Berg",
                "Jan | - | In 't Veld | Jan In 't | Veld",
                "Jan | - | van | Jan | van",
                "- | - | Vermeer | - | Vermeer",
                "Cher | - | - | - | Cher",
                "- | - | - | - | T1"
            })
    void aNameIsTakenApartBeforeItsSurname(String first, String prefix, String last, String given, String surname) {
        ListedName name = ListedName.of(teacher("T1", orEmpty(first), orEmpty(prefix), orEmpty(last)));

        assertThat(name.given()).isEqualTo(orEmpty(given));
        assertThat(name.surname()).isEqualTo(surname);
    }

    private static String orEmpty(String text) {
        return text.equals("-") ? "" : text;
    }

    @Test
    void theOrderIsThatOfSurnamesThenOfFirstNamesThenOfNumbers() {
        assertThat(Stream.of(
                                teacher("7", "Anne", "de", "Vries"),
                                teacher("6", "Bert", "", "ÇELIK"),
                                teacher("5", "Anne", "", "Zwart"),
                                teacher("4", "", "", ""),
                                teacher("3", "Émile", "", "van Vliet"),
                                teacher("2", "Anne", "", "de Vries"),
                                teacher("1", "Aaf", "van der", "vries"))
                        .map(ListedName::of)
                        .sorted()
                        .map(ListedName::whole))
                .containsExactly(
                        "4",
                        "Bert ÇELIK",
                        "Émile van Vliet",
                        "Aaf van der vries",
                        "Anne de Vries",
                        "Anne de Vries",
                        "Anne Zwart");
    }

    @Test
    void teachersOfOneNameAreToldApartByTheirNumbers() {
        Teacher one = teacher("T1", "Jan", "", "Jansen");
        Teacher other = teacher("T2", "Jan", "", "Jansen");
        Teacher third = teacher("T3", "Jana", "", "Jansen");
        ListedNames names = new ListedNames(List.of(one, other, third));

        assertThat(names.of(one).whole()).isEqualTo("Jan Jansen (T1)");
        assertThat(names.of(other).whole()).isEqualTo("Jan Jansen (T2)");
        assertThat(names.of(third).whole()).isEqualTo("Jana Jansen");
        assertThat(names.of(one)).isLessThan(names.of(other));
        assertThat(names.of(teacher("T9", "Jan", "", "Jansen")).whole())
                .as("somebody who left")
                .isEqualTo("Jan Jansen (T9)");
    }

    private static Teacher teacher(String id, String first, String prefix, String last) {
        return new Teacher(
                new TeacherId(id),
                new SchoolCode("12AB00"),
                first,
                prefix,
                last,
                "",
                "",
                Set.of(),
                YearGroups.ANY,
                null);
    }
}
