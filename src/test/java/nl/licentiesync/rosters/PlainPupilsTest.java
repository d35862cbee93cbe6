package nl.licentiesync.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pupils that are taken out of a document say what the parser says of them, and what is not plain is left to it. */
class PlainPupilsTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EDEX>\n";
    private static final String SCHOOL = "<school><brincode>00AA</brincode></school>\n<groepen><groep key=\"g1\">"
            + "<jaargroep>1</jaargroep></groep><groep key=\"c2\"><jaargroep>C</jaargroep></groep>"
            + "<groep key=\"c&#233;\"/></groepen><samengestelde_groepen><samengestelde_groep key=\"s1\"/>"
            + "<samengestelde_groep key=\"s2\"/></samengestelde_groepen>\n";
    private static final String TEACHERS = "\n<leerkrachten>\n<leerkracht key=\"T1\"><groepen><groep key=\"c2\"/>"
            + "</groepen></leerkracht>\n<leerkracht key=\"T2\"><groepen><samengestelde_groep key=\"s1\"/></groepen>"
            + "</leerkracht>\n<leerkracht key=\"T3\"><groepen><samengestelde_groep key=\"s2\"/></groepen></leerkracht>"
            + "<leerkracht key=\"T4\"><groepen><groep key=\"c&#233;\"/><groep key=\"\"/></groepen></leerkracht>"
            + "</leerkrachten></EDEX>";

    /** What a pupil may hold; the parser takes each of these. */
    private static final List<String> PLAIN = List.of(
            "<achternaam>de Boer</achternaam>",
            "<roepnaam>Ren\u00E9e \u0141 \u20AC \u2019</roepnaam>",
            "<jaargroep>3</jaargroep>",
            "<jaargroep> 4\n</jaargroep>",
            "<jaargroep/>",
            "<jaargroep>C</jaargroep>",
            "<groep key=\"c2\"></groep>",
            "<groep key='c2' />",
            "<groep key=\" c2 \"><x key=\"1\">y</x></groep>",
            "<groep/>",
            "<groep>c2</groep>",
            "<samengestelde_groep key=\"s1\"/>",
            "<samengestelde_groepen><samengestelde_groep key=\"s1\"/><samengestelde_groep key=\"s2\">a</samengestelde_groep>"
                    + "<x key=\"s2\"/><samengestelde_groep/></samengestelde_groepen>",
            "<x><samengestelde_groep key=\"s2\"/><jaargroep>7</jaargroep><groep key=\"c2\"/></x>",
            "\r\n\t",
            "\n\n",
            "text > more",
            "<leerlingen>x</leerlingen>",
            "<a-b.c_1 ></a-b.c_1>");

    /** What is rare, or wrong. */
    private static final List<String> OTHER = List.of(
            "<x>a &amp; b</x>",
            "<jaargroep>&#53;</jaargroep>",
            "<jaargroep><![CDATA[6]]></jaargroep>",
            "<jaargroep>5<x/></jaargroep>",
            "<jaargroep>5<!-- x -->6</jaargroep>",
            "<!-- </leerlingen> -->",
            "<?x y?>",
            "<n:groep xmlns:n=\"u\" key=\"c2\"/>",
            "<groep n:key=\"c2\" xmlns:n=\"u\"/>",
            "<groep a=\"1\" key=\"c2\"/>",
            "<groep key=\"g1\" a=\"1\"/>",
            "<groep\nkey=\"c2\"\t/>",
            "<groep key = \"c2\"/>",
            "<groep key=\"c\u00E9\"/>",
            "<groep key=\"c&#50;\"/>",
            "<groep key=\"c\t2\"/>",
            "<vestiging key=\"00AA01\"/>",
            "<x>\uD83D\uDE00</x>",
            "<x>\u00A0\u0080\u2028</x>",
            "<x>]</x>",
            "\r",
            "</x >",
            "<x></x\n>",
            "<a>".repeat(20) + "</a>".repeat(20),
            "<jaargroep>" + " ".repeat(200) + "5</jaargroep>",
            "<samengestelde_groep key=\"s1\"/>".repeat(150));

    private static final List<String> WRONG = List.of(
            "<x>",
            "</x>",
            "<a><b></a></b>",
            "]]>",
            "&x;",
            "& ",
            "<x>\u0001</x>",
            "<x>\uFFFE</x>",
            "<groep key=\"c2\" key=\"g1\"/>",
            "<groep key=\"c<2\"/>",
            "<groep key=c2/>",
            "<groepkey=\"c2\"/>",
            "<groep key=\"c2\"x=\"1\"/>",
            "<groep key/>",
            "<1x/>",
            "<-x/>",
            "< x/>",
            "<>",
            "</>",
            "<x/ >",
            "<xx></x>",
            "<x></xx>",
            "<n:x/>",
            "<!DOCTYPE x>",
            "<a>".repeat(120) + "</a>".repeat(120));

    @TempDir
    private Path folder;

    @Test
    void whatAParserReadsWithoutMoreAdoIsPlain() {
        for (String plain : PLAIN) {
            String text = "<leerling key=\"L1\">" + plain + "</leerling>\n";
            assertThat(read(text)).as(plain).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void nothingElseIs() {
        for (String other : OTHER) {
            assertThat(read("<leerling>" + other + "</leerling>")).as(other).isEqualTo(PlainPupils.NOT_PLAIN);
        }
        for (String wrong : WRONG) {
            assertThat(read("<leerling>" + wrong + "</leerling>")).as(wrong).isEqualTo(PlainPupils.NOT_PLAIN);
        }
        assertThat(read("<leerling></leerlingen>")).isEqualTo(PlainPupils.NOT_PLAIN);
        StringBuilder names = new StringBuilder();
        for (int number = 0; number < 300; number++) {
            names.append("<x").append(number).append("/>");
        }
        assertThat(read(names.toString())).isEqualTo(PlainPupils.NOT_PLAIN);
    }

    @Test
    void whatIsCutOffAnywhereIsNotPlain() {
        byte[] whole = bytes("<leerling key=\"L1\">" + String.join("", PLAIN) + "</leerling></leerlingen>");
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length + 1);
            part[length] = 0;
            assertThat(new PlainPupils(part).read(0)).as("%d bytes", length).isEqualTo(PlainPupils.NOT_PLAIN);
        }
        assertThat(new PlainPupils(Arrays.copyOf(whole, whole.length + 1)).read(0))
                .isPositive();
    }

    @Test
    void theyAreTakenWhereTheParserStandsBehindTheirTagAlone() throws IOException {
        String before = "<EDEX><leerlingen>";
        String document = before + "<leerling>\n<groep key=\"g\"/></leerling></leerlingen></EDEX>";
        PupilInput in = new PupilInput(new ByteArrayInputStream(bytes(document)));

        assertThat(in.takePupils(0)).isNull();
        assertThat(in.read(new byte[4_000], 0, 4_000)).isEqualTo(before.length());
        assertThat(in.takePupils(before.length() - 1)).isNull();
        assertThat(in.takePupils(before.length())).hasToString("[Pupil[yearGroup=, group=g, subgroups=[]]]");
        assertThat(in.takePupils(before.length())).isNull();
        assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("\n</leerlingen></EDEX>");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyAreReadAsByTheParser(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < 150; number++) {
            byte[] pupils = bytes(pupils(random));
            if (number % 3 == 0) {
                pupils = damaged(pupils, random);
            }
            String before = HEAD + (number % 7 == 0 ? "<!-- <leerlingen> -->" : "") + SCHOOL;
            String behind = (number % 5 == 0 ? "<leerlingen>" + pupils(random) + "</leerlingen>" : "") + TEACHERS;

            assertThat(roster(before, "<leerlingen>", pupils, behind))
                    .as("%s%s", before, new String(pupils, StandardCharsets.UTF_8))
                    .isEqualTo(roster(before, "<leerlingen >", pupils, behind));
        }
    }

    private static String pupils(Random random) {
        StringBuilder pupils = new StringBuilder();
        int kind = random.nextInt(4);
        for (int number = random.nextInt(6); number >= 0; number--) {
            pupils.append("<leerling key=\"L").append(number).append("\">");
            for (int child = random.nextInt(6); child > 0; child--) {
                pupils.append(any(PLAIN, random));
                if (kind > 1 && random.nextInt(12) == 0) {
                    pupils.append(any(kind == 2 ? OTHER : WRONG, random));
                }
            }
            pupils.append("</leerling>\n");
        }
        return pupils.toString();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        byte[] signs = bytes("<>/&'\" ]!?=\r\n\u00E9xk5");
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            damaged[random.nextInt(damaged.length)] = signs[random.nextInt(signs.length)];
        }
        return damaged;
    }

    /** All that is read of a document, as text. */
    private List<String> roster(String before, String tag, byte[] pupils, String behind) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(bytesOf(before, tag));
        document.writeBytes(pupils);
        document.writeBytes(bytes("</leerlingen>" + behind));
        Roster roster;
        try {
            Path file = Files.write(folder.resolve("00AA00.xml"), document.toByteArray());
            roster = new XmlSource(new RosterFile(file, "00AA00.xml")).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> read = new ArrayList<>();
        read.add(String.valueOf(roster.fault()));
        read.add(String.valueOf(roster.school()));
        read.add(roster.branches().toString());
        roster.teachers().forEach(teacher -> read.add(teacher.toString()));
        return read;
    }

    private static byte[] bytesOf(String before, String tag) {
        return bytes(before + tag);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int read(String pupils) {
        return new PlainPupils(bytes(pupils + "</leerlingen>\u0000")).read(0);
    }
}
