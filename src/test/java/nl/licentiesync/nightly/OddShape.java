package nl.licentiesync.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Exports in which as many rows as elsewhere belong to many schools, persons or keys belong to one. The rows can also be
 * written spread out, to compare.
 */
enum OddShape {
    TEACHERS_OF_ONE_SCHOOL(8_000),
    LAST_DAYS_AT_ONE_SCHOOL(8_000) {
        @Override
        String lastDay(int number) {
            return number % 4 == 0 ? coming(number) : "";
        }
    },
    ACCEPTERS_AT_ONE_SCHOOL(4_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            for (int number = 0; number < group; number++) {
                rows.licence("prog" + number % 4, "2024-08-01", "t" + (rows.teachers.size() + number) + "@x.nl", "");
            }
            rows.teachers(group, this, secondNight);
        }
    },
    PROGRAMS_OF_ONE_SCHOOL(8_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            for (int number = 0; number < group; number++) {
                rows.licence("p" + number, secondNight ? "2024-08-02" : "2024-08-01", "1", "");
            }
            rows.teachers(2, this, secondNight);
        }
    },
    LICENCES_FOR_ONE_PROGRAM(8_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            for (int number = 0; number < group; number++) {
                int day = rows.licences.size() * 7919 % 13_000;
                String cancelled = number % 3 == 0 && !secondNight ? "" : day(day + 300 + number % 90);
                rows.licence("prog", day(day), "1", cancelled);
            }
            rows.teachers(2, this, secondNight);
        }
    },
    DATES_OF_ONE_LINK(16_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.licence("prog0", "2024-08-01", "1", "");
            rows.teachers(16, this, secondNight);
            for (int number = 0; number < group; number++) {
                rows.link(rows.teacherId(rows.teachers.size() - 1), "prog0", day(number % 12_000));
            }
        }
    },
    SPELLINGS_OF_ONE_LINK(8_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.licence("prog0", "2024-08-01", "1", "");
            rows.teacher("abcdefghijklmnopqrst", rows.teachers.size(), "");
            for (int number = 0; number < group; number++) {
                StringBuilder spelling = new StringBuilder();
                for (int i = 0; i < 20; i++) {
                    char letter = (char) ('a' + i);
                    spelling.append((number + 1 >> i & 1) == 0 ? letter : Character.toUpperCase(letter));
                }
                rows.link(spelling.toString(), "prog0", day(number % 12_000));
            }
        }
    },
    LINKS_TO_PROGRAMS_OF_THEIR_OWN(8_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.licence("prog", "2024-08-01", "1", "");
            for (int number = 0; number < group; number += 4) {
                rows.teacher(rows.teacherId(rows.teachers.size()), rows.teachers.size(), "");
                for (int link = 0; link < 4; link++) {
                    rows.link(
                            rows.teacherId(rows.teachers.size() - 1),
                            "p" + (number + link),
                            link % 2 == 0 ? "2026-01-01" : coming(number));
                }
            }
        }
    },
    ROWS_OF_ONE_PERSON(16_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.licence("prog0", "2024-08-01", "1", "");
            int person = rows.teachers.size();
            for (int number = 0; number < group; number++) {
                rows.teacher(rows.teacherId(person), person, day(number % 12_000));
            }
        }
    },
    NUMBERS_CHANGED_AT_ONE_SCHOOL(8_000) {
        @Override
        String prefix(boolean secondNight) {
            return secondNight ? "n" : "";
        }
    },
    FAULTY_ROWS_OF_ONE_SCHOOL(8_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.licence("prog0", "2024-08-01", "1", "");
            int first = rows.teachers.size();
            rows.teachers(group, this, false);
            for (int number = first + 1; secondNight && number < rows.teachers.size(); number++) {
                rows.teachers.set(number, rows.teachers.get(number) + "2026-99-99");
            }
        }
    },
    ROWS_OF_ONE_LICENCE(16_000) {
        @Override
        void write(Rows rows, int group, boolean secondNight) {
            rows.teachers(1, this, secondNight);
            for (int number = 0; number < group; number++) {
                rows.licences.add("X" + rows.schools + "," + rows.school + ",,p" + number + ",2024-08-01,,,");
            }
        }
    },
    TEACHERS_OF_ONE_ACCOUNT(8_000) {
        @Override
        boolean isOneAccount() {
            return true;
        }

        @Override
        String prefix(boolean secondNight) {
            return secondNight ? "n" : "";
        }
    };

    private static final LocalDate FIRST = LocalDate.of(1992, 1, 1);
    private static final int SPREAD = 200;

    private final int rows;

    OddShape(int rows) {
        this.rows = rows;
    }

    /** How many rows it takes to see that a night takes too long. */
    int rows() {
        return rows;
    }

    /** Writes the exports of the first or second night, all rows in one place or spread out. */
    void write(Path folder, int rows, boolean spread, boolean secondNight) throws IOException {
        Rows all = new Rows();
        int group = spread ? SPREAD : rows;
        for (int written = 0; written < rows; written += group) {
            all.nextSchool();
            write(all, group, secondNight);
        }
        all.write(folder);
    }

    /** Adds the rows of one school. */
    void write(Rows rows, int group, boolean secondNight) {
        for (int program = 0; program < 4; program++) {
            rows.licence("prog" + program, "2024-08-01", "t1@x.nl", "");
        }
        rows.teachers(group, this, secondNight);
    }

    String lastDay(int number) {
        return "";
    }

    String prefix(boolean secondNight) {
        return "";
    }

    /** Whether all teachers of a school have the same account and e-mail address. */
    boolean isOneAccount() {
        return false;
    }

    private static String day(int number) {
        return FIRST.plusDays(number).toString();
    }

    private static String coming(int number) {
        return LocalDate.of(2026, 11, 24).plusDays(number % 360).toString();
    }

    /** Rows of exports while they are written. */
    static final class Rows {

        private final List<String> licences = new ArrayList<>();
        private final List<String> teachers = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private int schools;
        private String school = "";

        void nextSchool() {
            school = String.format(Locale.ROOT, "%02d%c%c00", schools % 100, (char) ('A' + schools / 100 % 26), (char)
                    ('A' + schools / 2600));
            schools++;
        }

        String teacherId(int number) {
            return Integer.toString(100_000 + number);
        }

        void licence(String program, String starts, String acceptedBy, String cancelled) {
            licences.add(String.join(
                    ",", "L" + licences.size(), school, "", program, starts, "2026-09-01", acceptedBy, cancelled));
        }

        void teachers(int number, OddShape shape, boolean secondNight) {
            for (int i = 0; i < number; i++) {
                teacher(
                        shape.prefix(secondNight) + teacherId(teachers.size()),
                        shape.isOneAccount() ? schools : teachers.size(),
                        shape.lastDay(teachers.size()));
            }
        }

        void teacher(String id, int account, String lastDay) {
            teachers.add(String.join(
                    ",",
                    id,
                    school,
                    "Anna" + teachers.size(),
                    "",
                    "Jansen",
                    "t" + account + "@x.nl",
                    "7" + account,
                    "",
                    "",
                    lastDay));
        }

        void link(String teacher, String program, String on) {
            links.add(String.join(",", teacher, school, program, on));
        }

        private void write(Path folder) throws IOException {
            write(
                    folder.resolve("licences.csv"),
                    "licence_id,school_id,school_name,program_id,starts_on,terms_accepted_on,terms_accepted_by,cancelled_on",
                    licences);
            write(
                    folder.resolve("teachers.csv"),
                    "teacher_id,school_id,first_name,prefix,last_name,email,basispoort_id,roles,year_groups,end_date",
                    teachers);
            write(folder.resolve("manual-links.csv"), "teacher_id,school_id,program_id,linked_on", links);
        }

        private static void write(Path file, String header, List<String> rows) throws IOException {
            List<String> lines = new ArrayList<>(List.of(header));
            lines.addAll(rows);
            Files.write(file, lines);
        }
    }
}
