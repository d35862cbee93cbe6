package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is taken over when nothing but its stamp would be another. */
class PageStampTest {

    private static final String PAGE = "<p>Een</p><p class=\"stamp\">Sinds 1 mei</p></footer>\n";

    @ParameterizedTest
    @CsvSource({
        "1 mei, 1 mei, true",
        "1 mei, 23 november, true",
        "Een, Elf, false",
        "Een, Twee, false",
        "</footer>, </footer>!, false",
        "</footer>, <b></footer>, false",
        "class=\"stamp\", class=\"other\", false",
    })
    void nothingElseMayDiffer(String text, String other, boolean isSame) {
        assertThat(PageStamp.isAllThatDiffers(bytes(PAGE), bytes(PAGE.replace(text, other))))
                .isEqualTo(isSame);
        assertThat(PageStamp.isAllThatDiffers(bytes(PAGE.replace(text, other)), bytes(PAGE)))
                .isEqualTo(isSame);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "x, false"})
    void aPageWithoutAStampIsTheSameWhenAllOfItIs(String more, boolean isSame) {
        assertThat(PageStamp.isAllThatDiffers(bytes("<p>Een</p>"), bytes("<p>Een</p>" + more)))
                .isEqualTo(isSame);
        assertThat(PageStamp.isAllThatDiffers(bytes("Een</p>"), bytes(more + "Een</p>")))
                .isEqualTo(isSame);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
