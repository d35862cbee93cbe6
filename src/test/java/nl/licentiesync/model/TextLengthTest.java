package nl.licentiesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shortening texts. */
class TextLengthTest {

    @Test
    void aTextThatFitsIsLeftAsItIs() {
        assertThat(TextLength.limited("", 0)).isEmpty();
        assertThat(TextLength.limited("abc", 3)).isEqualTo("abc");
        assertThat(TextLength.limited("a😀", 3)).isEqualTo("a😀");
    }

    @Test
    void aLongerTextIsCutBetweenCharacters() {
        assertThat(TextLength.limited("abcd", 3)).isEqualTo("abc");
        assertThat(TextLength.limited("ab😀d", 3)).isEqualTo("ab");
        assertThat(TextLength.limited("a😀d", 3)).isEqualTo("a😀");
        assertThat(TextLength.limited("😀", 1)).isEmpty();
        assertThat(TextLength.limited("abc", 0)).isEmpty();
    }

    @Test
    void aLoneSurrogateIsNoReasonToCutMore() {
        assertThat(TextLength.limited("ab\ud83dcd", 3)).isEqualTo("ab\ud83d");
    }

    @Test
    void ofManyLinesThoseAreKeptThatFitWholly() {
        assertThat(TextLength.wholeLines("ab\ncd", 5)).isEqualTo("ab\ncd");
        assertThat(TextLength.wholeLines("ab\ncd\nef", 7)).isEqualTo("ab\ncd");
        assertThat(TextLength.wholeLines("ab\ncd\nef", 5)).isEqualTo("ab\ncd");
        assertThat(TextLength.wholeLines("ab\ncd\nef", 4)).isEqualTo("ab");
        assertThat(TextLength.wholeLines("abcdef", 4)).isEmpty();
    }
}
