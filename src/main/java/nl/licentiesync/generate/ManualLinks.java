package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Generates manual links, mostly to programs of the school outside the teacher's year groups. */
final class ManualLinks {

    private static final double LINKED = 0.0118;
    private static final double WITHOUT_LICENCE = 0.05;
    private static final double AHEAD = 0.04;

    private final LocalDate date;
    private final RandomStream random;

    ManualLinks(LocalDate date, RandomStream random) {
        this.date = date;
        this.random = random;
    }

    /** The links of a school on the first night. */
    List<LinkRow> random(List<TeacherRow> teachers, List<LicenceRow> licences) {
        List<LinkRow> links = new ArrayList<>();
        for (TeacherRow teacher : teachers) {
            if (random.chance(LINKED)) {
                LocalDate day = random.chance(AHEAD)
                        ? date.plusDays(random.between(1, 30))
                        : date.minusDays(random.between(0, 500));
                link(teacher, licences, day).ifPresent(links::add);
            }
        }
        return links;
    }

    /** A link of the teacher from a day on; none when the teacher reaches all programs of the school. */
    Optional<LinkRow> link(TeacherRow teacher, List<LicenceRow> licences, LocalDate day) {
        Set<String> licensed = licences.stream().map(LicenceRow::program).collect(Collectors.toSet());
        boolean wantsLicensed = !random.chance(WITHOUT_LICENCE);
        List<ProgramRow> choices = Programs.ALL.stream()
                .filter(program -> licensed.contains(program.id()) == wantsLicensed)
                .filter(program -> !wantsLicensed || !teacher.reaches(program.yearGroups()))
                .toList();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkRow(
                        teacher.person().teacherId(),
                        teacher.school(),
                        random.oneOf(choices).id(),
                        day));
    }
}
