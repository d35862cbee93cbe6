package nl.licentiesync.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.report.CsvCell;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Verdict;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A school's rows as CSV for a Dutch spreadsheet: semicolons, a byte order mark, and numeric codes as text so that
 * leading zeros stay. Parts that many rows share are rendered once.
 */
final class SchoolCsv {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] HEADER = bytes("date;school_id;school_name;teacher_id;teacher_name;basispoort_id;"
            + "program_id;program_name;access;reasons;until;then;link;linked_on;licence_id\r\n");
    private static final byte[] TWO_EMPTY = bytes(";;");
    private static final byte[] END = bytes("\r\n");
    private static final int ROW = 160;

    private final SchoolReport report;
    private final ByteArrayOutputStream out;
    private final Map<Object, byte[]> parts = new IdentityHashMap<>();

    private SchoolCsv(SchoolReport report) {
        this.report = report;
        this.out = new ByteArrayOutputStream(HEADER.length + ROW * report.rows().size());
    }

    static byte[] of(SchoolReport report) {
        return new SchoolCsv(report).rendered();
    }

    private byte[] rendered() {
        out.writeBytes(MARK);
        out.writeBytes(HEADER);
        for (VisibilityRow row : report.rows()) {
            Visibility visibility = row.visibility();
            put(visibility.teacher(), teacher -> start(row.date(), teacher));
            put(visibility.program(), SchoolCsv::program);
            put(visibility.verdict(), SchoolCsv::verdict);
            putOr(TWO_EMPTY, row.nextAccess(), SchoolCsv::nextAccess);
            out.writeBytes(row.linkedOn() == null ? TWO_EMPTY : bytes(link(visibility, row.linkedOn())));
            putOr(END, visibility.counting(), SchoolCsv::licence);
        }
        return out.toByteArray();
    }

    private <T> void put(T part, Function<T, String> form) {
        byte[] known = parts.get(part);
        if (known == null) {
            known = bytes(form.apply(part));
            parts.put(part, known);
        }
        out.writeBytes(known);
    }

    private <T> void putOr(byte[] otherwise, @Nullable T part, Function<T, String> form) {
        if (part == null) {
            out.writeBytes(otherwise);
        } else {
            put(part, form);
        }
    }

    private String start(LocalDate date, Teacher teacher) {
        return date + ";" + code(report.school().code().value())
                + text(report.school().name()) + code(teacher.id().value()) + text(teacher.name())
                + code(teacher.basispoortId());
    }

    private static String program(Program program) {
        return code(program.id().value()) + text(program.displayName());
    }

    private static String verdict(Verdict verdict) {
        return verdict.reasons().stream().map(Enum::name).collect(Collectors.joining("|", verdict.access() + ";", ";"));
    }

    private static String nextAccess(NextAccess nextAccess) {
        return nextAccess.until() + ";" + nextAccess.then() + ";";
    }

    private static String link(Visibility visibility, LocalDate since) {
        return (visibility.linkedByHand() ? "MANUAL;" : "AUTO;") + since + ";";
    }

    private static String licence(LicenceStatus counting) {
        return quoted(asText(counting.licence().id().value())) + "\r\n";
    }

    private static String code(String code) {
        return quoted(asText(code)) + ";";
    }

    private static String text(String text) {
        return quoted(CsvCell.harmless(text)) + ";";
    }

    /** A spreadsheet takes ="0012" for the text 0012. */
    private static String asText(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!(c >= '0' && c <= '9' || "eE.,+-/: ".indexOf(c) >= 0)) {
                return code;
            }
        }
        return code.isEmpty() ? code : "=\"" + code + "\"";
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("\";\t\r\n".indexOf(value.charAt(i)) >= 0) {
                return '"' + value.replace("\"", "\"\"") + '"';
            }
        }
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
