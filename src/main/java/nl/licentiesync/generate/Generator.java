package nl.licentiesync.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.files.FilePermissions;

/** Generates exports school by school, each school through all its nights, so that only two schools are in memory. */
public final class Generator {

    /** Apart from the nights, which are counted from 0. */
    private static final int NAMING = -1;

    /** The first night of the ticks; those that follow count down. */
    private static final int TICKS = -2;

    private final GeneratorSettings plan;

    public Generator(GeneratorSettings plan) {
        this.plan = plan;
    }

    /** Writes every night and returns the totals of the first. */
    public ExportTotals generate(OutputFolder output) throws IOException {
        List<NightFolder> nights = new ArrayList<>(plan.nights());
        try {
            for (int night = 0; night < plan.nights(); night++) {
                var folder = output.night(night, plan.nights());
                FilePermissions.OWNER.createFolder(folder);
                nights.add(new NightFolder(folder, plan, plan.dateOf(night)));
            }
            writeSchools(nights);
        } finally {
            closeAll(nights);
        }
        return nights.get(0).totals();
    }

    private void writeSchools(List<NightFolder> nights) throws IOException {
        List<TeacherRow> neighbours = List.of();
        for (int number = 0; number < plan.schools(); number++) {
            GeneratedSchool school = firstNight(number, neighbours);
            neighbours = school.ownTeachers();
            nights.get(0).write(written(school));
            for (int night = 1; night < nights.size(); night++) {
                RandomStream random = RandomStream.of(plan.seed(), number, night);
                school = NightChanges.next(school, plan.dateOf(night), plan.changed(), random, ticks(number, night));
                nights.get(night).write(written(school));
            }
        }
    }

    private GeneratedSchool written(GeneratedSchool school) {
        return plan.invalidAccounts() ? school.withInvalidAccount() : school;
    }

    private GeneratedSchool firstNight(int number, List<TeacherRow> neighbours) {
        String name = SchoolNames.random(RandomStream.of(plan.seed(), number, NAMING));
        SchoolIdentity card =
                new SchoolIdentity(number, SchoolCodes.code(number), name, plan.rosters() == RosterForm.BASISPOORT);
        return GeneratedSchool.random(
                card, neighbours, plan.date(), RandomStream.of(plan.seed(), number, 0), ticks(number, 0));
    }

    private RandomStream ticks(int number, int night) {
        return RandomStream.of(plan.seed(), number, TICKS - night);
    }

    private static void closeAll(List<NightFolder> nights) throws IOException {
        for (NightFolder night : nights) {
            night.close();
        }
    }
}
