package nl.licentiesync.pages.programs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.pages.overview.ComingMonth;

/**
 * The content of the pages of a program.
 *
 * @param folder the name of its folder, as it stands in a link; empty when it has none
 * @param lastDay the last day of the running school year
 * @param schools by code
 * @param coming the months in which anything changes at a school
 */
public record ProgramPage(
        Messages messages,
        PageFacts facts,
        NightState state,
        Program program,
        String folder,
        LocalDate lastDay,
        List<ProgramAtSchool> schools,
        List<ComingMonth> coming) {

    /** Schools at which something can be repaired stand on the page up to so many. */
    private static final int MOST = 50;

    private static final Comparator<ProgramAtSchool> MOST_TO_REPAIR_FIRST =
            Comparator.comparing(ProgramAtSchool::repair).reversed().thenComparing(ProgramAtSchool::code);

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, ProgramsPage.FILE);
    }

    /** The schools whose licence runs. */
    public long running() {
        return schools.stream().filter(school -> school.state().isRunning()).count();
    }

    /** Teachers who see it fully, at all schools. */
    public int full() {
        return sum(ProgramAtSchool::full);
    }

    /** Teachers who see its results only. */
    public int resultsOnly() {
        return sum(ProgramAtSchool::resultsOnly);
    }

    /** Teachers who do not see it. */
    public int none() {
        return sum(ProgramAtSchool::none);
    }

    /** Teachers who do not see it, which can be repaired. */
    public int repair() {
        return sum(ProgramAtSchool::repair);
    }

    /** The licences that end with the running school year. */
    public int ending() {
        return sum(ProgramAtSchool::ending);
    }

    /** The licences whose results end with it. */
    public int resultsEnding() {
        return sum(ProgramAtSchool::resultsEnding);
    }

    private int sum(ToIntFunction<ProgramAtSchool> number) {
        return schools.stream().mapToInt(number).sum();
    }

    /** How many schools have their licence in each state. */
    public List<StateCount> states() {
        return schools.stream()
                .collect(Collectors.groupingBy(school -> school.state().key(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new StateCount(entry.getKey(), words(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** A state of licences in words. */
    public String words(String key) {
        return messages.get("programs.state." + key);
    }

    /** The schools at which something can be repaired, those first where most teachers wait; of a country only these. */
    public List<ProgramAtSchool> toRepair() {
        return schools.stream()
                .filter(school -> school.repair() > 0)
                .sorted(MOST_TO_REPAIR_FIRST)
                .limit(MOST)
                .toList();
    }

    /** The number of schools at which something can be repaired and that are not among those. */
    public long othersToRepair() {
        return Math.max(
                0, schools.stream().filter(school -> school.repair() > 0).count() - MOST);
    }

    /** Teachers at all other schools who do not see it, which can be repaired. */
    public int repairAtOthers() {
        return repair() - toRepair().stream().mapToInt(ProgramAtSchool::repair).sum();
    }

    /** The number of schools whose licence is in a state. */
    public record StateCount(String key, String words, long schools) {}
}
