package nl.licentiesync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NativeSha256Test {

    @Test
    void itGivesTheFingerprintsOfTheJdk() {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 16_384, bytes.length}) {
            MessageDigest digest = NativeSha256.digest();
            MessageDigest own = Sha256.digest();
            digest.update(bytes, 0, length);
            own.update(bytes, 0, length);

            assertThat(Sha256.hex(digest)).as("%d bytes", length).isEqualTo(Sha256.hex(own));
        }
    }
}
