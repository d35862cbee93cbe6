package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Derives a school's exports of a night from those of the night before. */
final class NightChanges {

    private static final double LINK_AMONG_CHANGES = 0.2;

    private NightChanges() {}

    /** The school on the next date, with about the given share of its teachers and licences changed. */
    static GeneratedSchool next(
            GeneratedSchool before, LocalDate date, double changed, RandomStream random, RandomStream ofTicks) {
        List<TeacherRow> teachers = new TeamChanges(before, date, changed, random).random();
        GeneratedSchool withTeam =
                new GeneratedSchool(before.card(), teachers, before.licences(), before.links(), before.permissions());
        List<LicenceRow> licences = new LicenceChanges(withTeam, date, changed, random).random();
        return new GeneratedSchool(
                before.card(),
                teachers,
                licences,
                links(withTeam, date, changed * LINK_AMONG_CHANGES, random),
                new PublisherTicks(before.card(), date, ofTicks).changed(before.permissions(), changed));
    }

    private static List<LinkRow> links(GeneratedSchool school, LocalDate date, double linked, RandomStream random) {
        List<LinkRow> links = new ArrayList<>(school.links());
        ManualLinks manualLinks = new ManualLinks(date, random);
        for (TeacherRow teacher : school.teachers()) {
            if (random.chance(linked)) {
                manualLinks
                        .link(teacher, school.licences(), date)
                        .filter(link -> links.stream().noneMatch(link::linksTheSame))
                        .ifPresent(links::add);
            }
        }
        return links;
    }
}
