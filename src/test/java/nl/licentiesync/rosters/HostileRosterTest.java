package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are wrong by accident or on purpose have a fault, and never fill the memory or read another file. */
class HostileRosterTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHOOL = "<school><brincode>00AA</brincode></school>";
    private static final int MANY = 1 << 30;

    /** A parser that counts no names takes minutes for millions, so that a test of these would not end. */
    private static final int ENOUGH_NAMES = 40_000;

    @TempDir
    private Path folder;

    @Test
    void aBillionLaughsAreNotExpanded() {
        String laughs = HEAD + "<!DOCTYPE EDEX [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n"
                + "<EDEX>" + SCHOOL + "<leerkrachten><leerkracht key=\"1\"><roepnaam>&b;</roepnaam></leerkracht>"
                + "</leerkrachten></EDEX>";

        assertThat(fault(laughs)).hasToString("Fault[file=00AA00.xml, kind=DOCTYPE, line=2, detail=]");
    }

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        String external = HEAD + "<!DOCTYPE EDEX [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<EDEX>" + SCHOOL
                + "<leerkrachten><leerkracht key=\"1\"><roepnaam>&x;</roepnaam></leerkracht></leerkrachten></EDEX>";

        Roster roster = read(external.getBytes(StandardCharsets.UTF_8));

        assertThat(roster.fault()).hasToString("Fault[file=00AA00.xml, kind=DOCTYPE, line=2, detail=]");
        assertThat(roster.toString()).doesNotContain("geheim");
    }

    @Test
    void anUndefinedEntityIsAFault() {
        assertThat(fault(HEAD + "<EDEX>" + SCHOOL + "\n<leerkrachten><leerkracht key=\"1\"><roepnaam>&x;</roepnaam>"
                        + "</leerkracht></leerkrachten></EDEX>"))
                .hasToString("Fault[file=00AA00.xml, kind=ENTITY, line=3, detail=x]");
    }

    @Test
    void deepNestingIsAFault() {
        assertThat(fault(HEAD + "<EDEX>" + "<a>".repeat(1_000_000)))
                .hasToString("Fault[file=00AA00.xml, kind=TOO_DEEP, line=2, detail=]");
    }

    @Test
    void anEndlessAttributeIsAFault() {
        assertThat(faultOfEndless("<EDEX><school naam=\"")).isEqualTo(RosterFault.TOO_LONG);
    }

    @Test
    void aTextThatIsTooLongIsToldWithItsLine() {
        assertThat(fault(HEAD + "<EDEX>" + SCHOOL + "\n<vakken><vak naam=\"" + "x".repeat(2_000_000)
                        + "\"/></vakken></EDEX>"))
                .hasToString("Fault[file=00AA00.xml, kind=TOO_LONG, line=3, detail=]");
    }

    @Test
    void anEndlessTextNameOrCommentIsAFault() {
        assertThat(faultOfEndless("<EDEX><school><brincode>")).isEqualTo(RosterFault.TOO_LONG);
        assertThat(faultOfEndless("<EDEX><")).isIn(RosterFault.TOO_LONG, RosterFault.NOT_XML);
        assertThat(faultOfEndless("<EDEX><!-- ")).isEqualTo(RosterFault.TOO_LONG);
        assertThat(faultOfEndless("<EDEX><![CDATA[")).isIn(RosterFault.TOO_LONG, RosterFault.TOO_LARGE);
        assertThat(faultOfEndless("<?x ")).isEqualTo(RosterFault.TOO_LONG);
        assertThat(faultOfEndless("<!DOCTYPE EDEX [<!-- ")).isEqualTo(RosterFault.DOCTYPE);
    }

    @Test
    void aFileThatUnpacksToAlmostNothingButBlanksIsTooLarge() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("<EDEX>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = "<a/>".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 65; i++) {
                out.write(blanks);
            }
        }

        assertThat(Objects.requireNonNull(read(packed.toByteArray()).fault()).kind())
                .isEqualTo(RosterFault.TOO_LARGE);
    }

    @Test
    void moreGroupsThanAnySchoolHasAreAFault() {
        StringBuilder groups = new StringBuilder(HEAD + "<EDEX>" + SCHOOL + "<groepen>");
        for (int i = 0; i < 20_001; i++) {
            groups.append("<groep key=\"").append(i).append("\"/>");
        }

        assertThat(fault(groups.toString())).hasToString("Fault[file=00AA00.xml, kind=TOO_MANY, line=2, detail=]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<n%x/>", "<a n%x=''/>", "<?n%x?>", "<a xmlns:n%x='u'/>", "<n%x:a xmlns:n%x='u'/>"})
    void thousandsOfNamesAreAFault(String name) {
        InputStream names = new InputStream() {

            private byte[] bytes = (HEAD + "<EDEX>" + SCHOOL).getBytes(StandardCharsets.UTF_8);
            private int next;
            private int number;

            @Override
            public int read() {
                if (next == bytes.length) {
                    number++;
                    if (number > ENOUGH_NAMES) {
                        return -1;
                    }
                    bytes = name.replace("%x", Integer.toHexString(number)).getBytes(StandardCharsets.UTF_8);
                    next = 0;
                }
                return bytes[next++];
            }
        };

        assertThat(faultOfEndless(names)).isEqualTo(RosterFault.TOO_MANY_NAMES);
    }

    @Test
    void aLongFileWithTheNamesOfTheFormatIsRead() {
        String pupil = "<leerling key=\"1\"><achternaam>V\u00F3s</achternaam><groep key=\"g\"/></leerling>\n";
        Roster roster = read((HEAD + "<EDEX xmlns:xsi=\"x\">" + SCHOOL + "<leerlingen>" + pupil.repeat(40_000)
                        + "</leerlingen></EDEX>")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(roster.fault()).isNull();
    }

    @Test
    void aTruncatedFileIsCutOffAndStillNamesItsSchool() {
        Roster roster = read((HEAD + "<EDEX>" + SCHOOL + "\n<leerkrachten><leerk").getBytes(StandardCharsets.UTF_8));

        assertThat(roster.fault()).hasToString("Fault[file=00AA00.xml, kind=CUT_OFF, line=3, detail=]");
        assertThat(roster.school()).hasToString("00AA00");
        assertThat(fault(HEAD)).hasToString("Fault[file=00AA00.xml, kind=CUT_OFF, line=2, detail=]");
        assertThat(fault("")).hasToString("Fault[file=00AA00.xml, kind=EMPTY, line=0, detail=]");
    }

    @Test
    void anotherEncodingThanDeclaredIsAFault() {
        String text = HEAD + "<EDEX>" + SCHOOL + "\n<leerkrachten><leerkracht key=\"1\"><roepnaam>Ren\u00E9e</roepnaam>"
                + "</leerkracht></leerkrachten></EDEX>";

        assertThat(faultIn(text, Charset.forName("windows-1252")))
                .hasToString("Fault[file=00AA00.xml, kind=ENCODING, line=3, detail=UTF-8]");
        assertThat(faultIn(text.replace("UTF-8", "US-ASCII"), StandardCharsets.UTF_8))
                .hasToString("Fault[file=00AA00.xml, kind=ENCODING, line=3, detail=US-ASCII]");
        assertThat(faultIn(text.replace("UTF-8", "klingon"), StandardCharsets.UTF_8)
                        .kind())
                .isEqualTo(RosterFault.ENCODING);
        assertThat(read(text.replace("UTF-8", "windows-1252").getBytes(Charset.forName("windows-1252")))
                        .teachers())
                .extracting(RosterTeacher::firstName)
                .containsExactly("Ren\u00E9e");
        assertThat(read(("\uFEFF" + text.replace(" encoding=\"UTF-8\"", "")).getBytes(StandardCharsets.UTF_16LE))
                        .teachers())
                .extracting(RosterTeacher::firstName)
                .containsExactly("Ren\u00E9e");
    }

    @Test
    void aLateCharacterInAnotherEncodingIsFound() {
        String text = HEAD + "<EDEX>" + SCHOOL + "<leerlingen>\n" + "<leerling key=\"1\"/>\n".repeat(10_000)
                + "<leerling key=\"2\"><roepnaam>Ren\u00E9e</roepnaam></leerling></leerlingen></EDEX>";

        assertThat(faultIn(text, Charset.forName("windows-1252")))
                .hasToString("Fault[file=00AA00.xml, kind=ENCODING, line=10003, detail=UTF-8]");
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).fault()).isNull();
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).fault())
                .isNull();
    }

    @Test
    void anotherDocumentIsNamedByItsRoot() {
        assertThat(fault(HEAD + "<html><body/></html>"))
                .hasToString("Fault[file=00AA00.xml, kind=OTHER_ROOT, line=2, detail=html]");
        assertThat(fault(HEAD + "<Envelope><Body><Fault/></Body></Envelope>").kind())
                .isEqualTo(RosterFault.OTHER_ROOT);
        assertThat(fault("geen xml").kind()).isEqualTo(RosterFault.NOT_XML);
        assertThat(fault(HEAD + "<EDEX>" + SCHOOL + "<b></a></EDEX>" + " ".repeat(100))
                        .kind())
                .isEqualTo(RosterFault.NOT_XML);
    }

    @Test
    void damagedGzipIsAFault() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write((HEAD + "<EDEX>" + SCHOOL + "</EDEX>").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();

        assertThat(read(whole).fault()).isNull();
        assertThat(Objects.requireNonNull(
                                read(Arrays.copyOf(whole, whole.length / 2)).fault())
                        .kind())
                .isEqualTo(RosterFault.GZIP_DAMAGED);
    }

    private Roster.Fault fault(String text) {
        return faultIn(text, StandardCharsets.UTF_8);
    }

    private Roster.Fault faultIn(String text, Charset charset) {
        return Objects.requireNonNull(read(text.getBytes(charset)).fault());
    }

    private Roster read(byte[] content) {
        try {
            return new XmlSource(new RosterFile(Files.write(folder.resolve("00AA00.xml"), content), "00AA00.xml"))
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fault of a gigabyte of letters behind a beginning. */
    private static RosterFault faultOfEndless(String beginning) {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), new Letters());
        return faultOfEndless(endless);
    }

    private static RosterFault faultOfEndless(InputStream endless) {
        try {
            new XmlRosterReader().read(new LimitedInput(endless));
            throw new AssertionError("It was read");
        } catch (UnreadableRoster e) {
            return e.fault();
        } catch (IOException e) {
            return RosterFile.faultOf(e).fault();
        }
    }

    private static final class Letters extends InputStream {

        private int left = MANY;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            Arrays.fill(bytes, from, from + length, (byte) 'a');
            left -= length;
            return length;
        }
    }
}
