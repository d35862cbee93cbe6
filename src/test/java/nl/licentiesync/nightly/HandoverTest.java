package nl.licentiesync.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A step's result is given once and not taken before. */
class HandoverTest {

    private final Handover<String> handover = new Handover<>("readExports");

    @Test
    void whatWasGivenIsTakenAsOftenAsNeeded() {
        handover.give("exports");

        assertThat(handover.take()).isEqualTo("exports");
        assertThat(handover.take()).isEqualTo("exports");
    }

    @Test
    void nothingIsTakenBeforeItIsGiven() {
        assertThatThrownBy(handover::take).hasMessage("Step readExports has not given its result yet");
    }

    @Test
    void nothingIsGivenTwice() {
        handover.give("exports");

        assertThatThrownBy(() -> handover.give("others")).hasMessage("Step readExports has given its result already");
        assertThat(handover.take()).isEqualTo("exports");
    }
}
