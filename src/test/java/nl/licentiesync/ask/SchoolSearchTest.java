package nl.licentiesync.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which school a code or name means, and what is proposed when it means none. */
class SchoolSearchTest {

    private static final Map<SchoolCode, String> SCHOOLS = new TreeMap<>(Map.of(
            new SchoolCode("12AB00"), "De Regenboog",
            new SchoolCode("12AB01"), "De Regenboog, locatie Zuid",
            new SchoolCode("34CD00"), "Het Kompas"));

    private final SchoolSearch search =
            SchoolSearch.among(SCHOOLS.keySet(), SCHOOLS::get, new Messages(Messages.DUTCH));

    @ParameterizedTest
    @CsvSource({"12ab, 12AB00", "34CD00, 34CD00", "de regenboog, 12AB00", "zuid, 12AB01", "KOMPAS, 34CD00"})
    void aSchoolIsFoundByCodeAndName(String asked, String code) {
        assertThat(search.find(asked).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12AB02        | Er is geen school 12AB02; bedoelt u 12AB00 (De Regenboog); 12AB01 (De Regenboog, locatie Zuid)?
            Het Kompass   | Er is geen school Het Kompass; bedoelt u 34CD00 (Het Kompas)?
            34DC00        | Er is geen school 34DC00; bedoelt u 34CD00 (Het Kompas)?
            99ZZ99        | Er is geen school 99ZZ99 in deze gegevens.
            xyz           | Er is geen school xyz; geef de BRIN-code, zoals 12AB00, of (een deel van) de naam.
            regen         | Er is meer dan één school regen: 12AB00 (De Regenboog); 12AB01 (De Regenboog, locatie Zuid). Kies er een met de BRIN-code: --school CODE.
            """)
    void theNearestAreProposedForOneThatIsNotThere(String asked, String sentence) {
        assertThatThrownBy(() -> search.find(asked)).hasMessage(sentence);
    }

    @Test
    void nothingIsLikeNoName() {
        assertThatThrownBy(() -> search.find(" ")).hasMessageContaining("geef de BRIN-code");
    }
}
