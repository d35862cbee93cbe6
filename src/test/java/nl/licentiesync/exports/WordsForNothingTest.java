package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3, nothing: the words that are no value, in these letters only. */
class WordsForNothingTest {

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "NULL", "null", "(null)", "\\N", "#N/A", "#N/B", "N/A", "n/a", "n.v.t.", "N.v.t.", "nvt", "-", "--"
            })
    void somePeopleWriteAWordForNothing(String word) {
        assertThat(WordsForNothing.contains(word)).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "Null", "NVT", "onbekend", "---", "N", "nul", "#", "-1", "n.v.t", "(NULL)", "geen"})
    void otherWordsAreValues(String word) {
        assertThat(WordsForNothing.contains(word)).isFalse();
    }
}
