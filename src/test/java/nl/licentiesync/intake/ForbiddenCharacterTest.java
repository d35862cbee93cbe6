package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no id may hold, by its kind. */
class ForbiddenCharacterTest {

    @ParameterizedTest
    @ValueSource(strings = {"T\n1", "T\r1", "T\u00851", "T\u20281", "T;\u2029"})
    void lineEnds(String id) {
        assertThat(ForbiddenCharacter.in(id)).isEqualTo(ForbiddenCharacter.LINE_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T\t1", "T\u00001", "T\u007F", "T;\u0000"})
    void whatNobodySees(String id) {
        assertThat(ForbiddenCharacter.in(id)).isEqualTo(ForbiddenCharacter.CONTROL_CHARACTER);
    }

    @Test
    void whatSplitsCells() {
        assertThat(ForbiddenCharacter.in("T;1")).isEqualTo(ForbiddenCharacter.SEMICOLON);
    }

    @Test
    void allElseMayStandInAnId() {
        assertThat(ForbiddenCharacter.in("T 1-é|/,\uFFFD")).isNull();
    }
}
