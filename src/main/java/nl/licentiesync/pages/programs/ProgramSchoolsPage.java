package nl.licentiesync.pages.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a page with the schools of a program: all of them with their numbers, or in a country one page that
 * leads to parts by school code. A part tells of licences only, so that it stays the same while they do.
 *
 * @param parts to which it leads; empty when the schools stand on the page itself
 * @param schools by code
 * @param title of the page
 * @param isPart whether it is one of the parts
 */
public record ProgramSchoolsPage(
        ProgramPage program, List<Part> parts, List<ProgramAtSchool> schools, String title, boolean isPart) {

    /** So many schools stand on one page. */
    private static final int FEW = 400;

    /** A part has so many at least, but for the last one. */
    private static final int LEAST = 64;

    /** Schools whose codes begin alike are in one part. */
    private static final int BEGINNING = 3;

    /** The first page of a program. */
    static ProgramSchoolsPage first(ProgramPage program) {
        List<ProgramAtSchool> all = program.schools();
        boolean isFew = all.size() <= FEW;
        String title = program.messages().get("programs.all", program.messages().number(all.size()));
        return new ProgramSchoolsPage(program, isFew ? List.of() : parts(all), isFew ? all : List.of(), title, false);
    }

    /** The page of one of the parts. */
    ProgramSchoolsPage of(Part part) {
        return new ProgramSchoolsPage(
                program,
                List.of(),
                part.schools(),
                program.messages().get("programs.part", part.from(), part.to()),
                true);
    }

    private static List<Part> parts(List<ProgramAtSchool> schools) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= schools.size(); i++) {
            if (i == schools.size()
                    || i - from >= LEAST && !beginning(schools.get(i)).equals(beginning(schools.get(i - 1)))) {
                parts.add(new Part(schools.subList(from, i)));
                from = i;
            }
        }
        return parts;
    }

    private static String beginning(ProgramAtSchool school) {
        return school.code().substring(0, BEGINNING);
    }

    /** Schools whose codes follow each other. */
    public record Part(List<ProgramAtSchool> schools) {

        /** The name of its page. */
        public String file() {
            return "all-" + beginning(schools.get(0)) + ".html";
        }

        public String from() {
            return schools.get(0).code();
        }

        public String to() {
            return schools.get(schools.size() - 1).code();
        }
    }
}
