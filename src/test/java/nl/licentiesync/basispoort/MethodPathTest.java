package nl.licentiesync.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.licentiesync.rosters.UnusableAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the users of a method are. */
class MethodPathTest {

    @ParameterizedTest
    @CsvSource({
        "m1, methode/m1/gebruiker",
        "reken ö, methode/reken%20%C3%B6/gebruiker",
        "taal/groep 3, methode/taal/product/groep%203/gebruiker",
        "a/b/c, methode/a/product/b%2Fc/gebruiker",
        "A-z._~9, methode/A-z._~9/gebruiker",
    })
    void partsArePercentEncodedAndTheFirstSlashSplits(String method, String path) {
        assertThat(MethodPath.of(method)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "m/..", "/p", "m/", "./p"})
    void whatGivesNoPathIsRefused(String method) {
        assertThatThrownBy(() -> MethodPath.of(method))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("'" + method + "' in programs.csv");
    }
}
