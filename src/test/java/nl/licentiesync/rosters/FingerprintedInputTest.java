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
}
