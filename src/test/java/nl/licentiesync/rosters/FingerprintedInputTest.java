package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.licentiesync.exports.Sha256;
import org.junit.jupiter.api.Test;

class FingerprintedInputTest {

    @Test
    void theFingerprintIsThatOfTheWholeFileWhateverWasRead() throws IOException {
        String text = "<EDEX>".repeat(10_000);
        FingerprintedInput in = new FingerprintedInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(in.startsWith('<', 'E')).isTrue();
        assertThat(in.readNBytes(5)).asString(StandardCharsets.UTF_8).isEqualTo("<EDEX");
        in.readToEnd();

        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.sha256()).isEqualTo(Sha256.hex(text));
    }

    @Test
    void twoThatAreReadAtATimeDoNotMix() throws IOException {
        try (FingerprintedInput first = input("first");
                FingerprintedInput second = input("second")) {
            assertThat(first.read()).isEqualTo('f');
            assertThat(second.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("second");
            assertThat(first.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("irst");
            assertThat(first.sha256()).isEqualTo(Sha256.hex("first"));
        }
    }

    private static FingerprintedInput input(String text) {
        return new FingerprintedInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
