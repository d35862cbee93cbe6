package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.licentiesync.model.LicenceId;
import org.junit.jupiter.api.Test;

/** Keys of rejected rows are found again with the line of the first row. */
class KeyHashesTest {

    @Test
    void everyKeyIsFoundAndNoOther() {
        KeyHashes keys = new KeyHashes();
        for (int number = 1; number <= 50_000; number++) {
            keys.add(key(number), number + 1);
        }
        for (int number = 1; number <= 50_000; number++) {
            assertThat(keys.lineOf(key(number))).isEqualTo(number + 1);
            assertThat(keys.lineOf(key(number + 50_000))).isZero();
        }
    }

    @Test
    void theLineOfTheFirstRowStays() {
        KeyHashes keys = new KeyHashes();
        assertThat(keys.isEmpty()).isTrue();
        keys.add(key(1), 7);
        keys.add(key(1), 9);

        assertThat(keys.lineOf(key(1))).isEqualTo(7);
        assertThat(keys.isEmpty()).isFalse();
    }

    private static RejectedRowKey key(int number) {
        return new RejectedRowKey.OfLicence(new LicenceId("L-" + number));
    }
}
