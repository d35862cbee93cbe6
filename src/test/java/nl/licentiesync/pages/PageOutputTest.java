package nl.licentiesync.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a template writes arrives in its order, whatever the length of its pieces. */
class PageOutputTest {

    private static final int BUFFER = 32_768;

    @Test
    void piecesOfAnyLengthArriveInTheirOrder() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PageOutput out = new PageOutput(file);
        StringBuilder written = new StringBuilder();
        Random random = new Random(1);
        for (int length : new int[] {0, 1, BUFFER - 1, 1, 1, BUFFER, 3, BUFFER + 1, 2, 3 * BUFFER, 7}) {
            String text = ("é" + random.nextInt(10)).repeat(length).substring(0, length);
            written.append(text).append(text).append("ijs");
            out.writeContent(text);
            out.writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
            out.writeContent("vrijstaand", 2, 5);
        }
        out.flush();

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(written.toString());
    }

    @Test
    void numbersAreWrittenAsTexts() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PageOutput page = new PageOutput(file);
        HtmlOutput html = new HtmlOutput(page);
        StringBuilder written = new StringBuilder();
        for (int number : new int[] {0, 9, 10, 99, 100, 305, 999, 1_000, 9_999, 10_000, 123_456, -1, -1_234}) {
            // Anywhere in the buffer, at its end too.
            for (int i = 0; i < BUFFER; i++) {
                html.writeUserContent(number);
                html.writeContent(" ");
                written.append(number).append(' ');
            }
        }
        page.flush();

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(written.toString());
    }

    @Test
    void nothingButTheBufferWaits() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PageOutput out = new PageOutput(file);
        for (int i = 0; i < 1000; i++) {
            out.writeContent("a".repeat(1000));
        }

        assertThat(file.size()).isBetween(1_000_000 - BUFFER, 1_000_000);
    }

    @Test
    void aFileThatCannotBeWrittenIsNotForgotten() {
        PageOutput out = new PageOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        });
        assertThatCode(out::requireWritten).doesNotThrowAnyException();

        assertThatThrownBy(() -> out.writeContent("a".repeat(BUFFER + 1))).isInstanceOf(UncheckedIOException.class);

        assertThatThrownBy(out::requireWritten).isInstanceOf(IOException.class).hasMessage("disk full");
    }

    /** Some stand whole in the buffer when they are written first, and some do not. */
    @Test
    void aPieceThatIsRenderedOnceIsWrittenEachTimeTheSame() throws IOException {
        for (int length : new int[] {0, 1, 20, BUFFER / 3, BUFFER - 7, BUFFER, 2 * BUFFER}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            PageOutput page = new PageOutput(file);
            HtmlOutput html = new HtmlOutput(page);
            int[] rendered = new int[1];
            RenderedOnce once = new RenderedOnce();
            once.repeat();
            for (int i = 0; i < 5; i++) {
                html.writeContent("vóór");
                html.writeUserContent(once.of(output -> {
                    rendered[0]++;
                    output.writeContent("a".repeat(length));
                }));
            }
            page.flush();

            assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(("vóór" + "a".repeat(length)).repeat(5));
            assertThat(rendered[0]).isBetween(1, length < BUFFER / 2 ? 2 : 5);
        }
    }

    /** What stands in a page once would only fill the memory. */
    @Test
    void aPieceThatIsNotRepeatedIsNotKept() {
        HtmlOutput html = new HtmlOutput(new PageOutput(OutputStream.nullOutputStream()));
        int[] rendered = new int[1];
        RenderedOnce once = new RenderedOnce();
        for (int i = 0; i < 2; i++) {
            html.writeUserContent(once.of(output -> rendered[0]++));
        }

        assertThat(rendered[0]).isEqualTo(2);
    }

    /** The short way for texts gives what the template engine's own way gives, wherever a text stands. */
    @Test
    void textsAreEscapedAsTheTemplateEngineDoes() throws IOException {
        String signs = "a é–✓😀&<>\"'`=/\\;\n\u2028";
        List<List<@Nullable String>> places = List.of(
                Arrays.asList("p", null),
                Arrays.asList("script", null),
                Arrays.asList("a", "href"),
                Arrays.asList("a", "title"),
                Arrays.asList("td", "class"),
                Arrays.asList("button", "onclick"),
                Arrays.asList("p", null));
        Random random = new Random(7);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PageOutput page = new PageOutput(file);
        HtmlOutput html = new HtmlOutput(page);
        StringOutput expected = new StringOutput();
        OwaspHtmlTemplateOutput engine = new OwaspHtmlTemplateOutput(expected);
        for (int i = 0; i < 2_000; i++) {
            List<@Nullable String> place = places.get(random.nextInt(places.size()));
            String text = random.nextInt(4) == 0
                    ? "javascript:alert(1)"
                    : random.ints(random.nextInt(8), 0, signs.codePointCount(0, signs.length()))
                            .map(at -> signs.codePointAt(signs.offsetByCodePoints(0, at)))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            for (HtmlTemplateOutput output : List.of(html, engine)) {
                output.setContext(place.get(0), place.get(1));
                output.writeUserContent(text);
                output.writeUserContent((String) null);
                output.writeContent("|");
            }
        }
        page.flush();

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
