package nl.licentiesync.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports that every rule accepts and that try to break the pages: a school for each hostile text, and odd sizes. */
final class HostileExports {

    /** 60 teachers who see 30 programs. */
    static final String LARGE = "99ZZ00";

    static final String WITHOUT_LICENCES = "99ZZ01";
    static final String WITHOUT_TEACHERS = "99ZZ02";

    static final int LARGE_TEACHERS = 60;
    static final int PROGRAMS = 30;

    private static final int TEACHERS = 6;
    private static final int LICENCES = 6;

    private final boolean next;
    private final List<String> licences = new ArrayList<>();
    private final List<String> teachers = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private HostileExports(boolean next) {
        this.next = next;
        add(
                licences,
                "licence_id",
                "school_id",
                "school_name",
                "program_id",
                "starts_on",
                "terms_accepted_on",
                "terms_accepted_by",
                "cancelled_on");
        add(
                teachers,
                "teacher_id",
                "school_id",
                "first_name",
                "prefix",
                "last_name",
                "email",
                "basispoort_id",
                "roles",
                "year_groups",
                "end_date");
        add(programs, "program_id", "name", "publisher", "year_groups", "year_planning", "cancel_before");
        add(links, "teacher_id", "school_id", "program_id", "linked_on");
    }

    /** Writes the exports for 2026-11-23 and returns their folder. */
    static Path firstNight(Path folder) {
        return new HostileExports(false).fill().write(folder);
    }

    /** Writes the exports of the day after: terms were accepted, teachers left, and some are gone. */
    static Path nextNight(Path folder) {
        return new HostileExports(true).fill().write(folder);
    }

    /** The school whose name is the text of this number. */
    static String school(int number) {
        return "%02dXS00".formatted(10 + number);
    }

    /** All schools of the exports. */
    static List<String> schools() {
        return Stream.concat(
                        IntStream.range(0, HostileTexts.TEXTS.size()).mapToObj(HostileExports::school),
                        Stream.of(LARGE, WITHOUT_LICENCES, WITHOUT_TEACHERS))
                .toList();
    }

    private HostileExports fill() {
        for (int i = 0; i < PROGRAMS; i++) {
            String groups = i % 3 == 0 ? "" : "3 t/m 5";
            add(programs, HostileTexts.code(i), text(i + 3), text(i + 5), groups, text(i + 7), "");
        }
        for (int i = 0; i < HostileTexts.TEXTS.size(); i++) {
            school(school(i), text(i), i, TEACHERS, LICENCES);
        }
        school(LARGE, "De Reus", 0, LARGE_TEACHERS, PROGRAMS);
        school(WITHOUT_LICENCES, "", 1, TEACHERS, 0);
        school(WITHOUT_TEACHERS, text(0), 2, 0, LICENCES);
        return this;
    }

    private void school(String code, String name, int shift, int teacherCount, int licenceCount) {
        for (int i = 0; i < licenceCount; i++) {
            licence(code, name, i + shift, i);
        }
        for (int i = 0; i < teacherCount; i++) {
            boolean gone = next && i == 2;
            if (!gone) {
                teacher(code, i + shift, i);
            }
        }
        if (teacherCount > 0) {
            add(links, id(code, shift), code, HostileTexts.code(PROGRAMS - 1), "2026-09-07");
        }
    }

    /** Active, not accepted, accepted by somebody unknown, cancelled, ended with results, and not started, in turn. */
    private void licence(String school, String name, int number, int turn) {
        int phase = turn % 6;
        String starts = phase == 5 ? "2027-08-01" : "2024-08-01";
        String accepted = phase == 1 && !next ? "" : "2024-09-02";
        String accepter = phase == 2 ? text(number) : accepted.isEmpty() ? "" : id(school, number - turn);
        String cancelled = phase == 3 ? "2026-06-01" : phase == 4 ? "2025-06-01" : "";
        String licence = HostileTexts.code(number) + "-" + school;
        add(licences, licence, school, name, HostileTexts.code(number), starts, accepted, accepter, cancelled);
    }

    private void teacher(String school, int number, int turn) {
        String account = turn % 5 == 4 ? "" : Integer.toString(1_000_000 + teachers.size());
        String role =
                List.of("Leerkracht", "IBRTer", "Leerkracht|ICTCoordinator").get(turn % 3);
        String left = turn == 3 ? "2026-11-01" : turn == 4 && next ? "2026-11-23" : "";
        add(
                teachers,
                id(school, number),
                school,
                text(number),
                turn % 2 == 0 ? "" : text(number + 1),
                text(number + 2),
                text(number + 3) + "@example.invalid",
                account,
                role,
                turn % 3 == 0 ? "3|4" : "",
                left);
    }

    /** People with the same number would be one person, so each school has its own. */
    private static String id(String school, int number) {
        return HostileTexts.code(number) + "~" + school;
    }

    private static String text(int number) {
        return HostileTexts.text(number);
    }

    private static void add(List<String> file, String... values) {
        file.add(Stream.of(values)
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n")));
    }

    private Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("licences.csv"), String.join("", licences));
            Files.writeString(folder.resolve("teachers.csv"), String.join("", teachers));
            Files.writeString(folder.resolve("programs.csv"), String.join("", programs));
            Files.writeString(folder.resolve("manual-links.csv"), String.join("", links));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
