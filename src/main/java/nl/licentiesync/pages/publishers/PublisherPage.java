package nl.licentiesync.pages.publishers;

import java.util.List;
import java.util.function.ToLongFunction;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;

/**
 * The content of the page of a publisher, about the licences that run or will run.
 *
 * @param folder the name of its folder, as it stands in a link
 * @param programs by name
 * @param withoutTerms the licences whose terms do not hold
 * @param withoutPermission the schools that have not permitted the publisher, each with one of its licences
 * @param ends the licences that end, by their last day and program
 */
public record PublisherPage(
        Messages messages,
        PageFacts facts,
        NightState state,
        String name,
        String folder,
        List<ProgramLine> programs,
        List<LicenceAtSchool> withoutTerms,
        List<LicenceAtSchool> withoutPermission,
        List<EndingLine> ends) {

    /** So many lines are in a list of the page; of a country there are more, which are in the file for a spreadsheet. */
    private static final int MOST = 250;

    /** The first of the licences whose terms do not hold. */
    public List<LicenceAtSchool> termsShown() {
        return withoutTerms.subList(0, Math.min(MOST, withoutTerms.size()));
    }

    /** How many more there are. */
    public int termsRest() {
        return withoutTerms.size() - termsShown().size();
    }

    /** The first of the schools that have not permitted the publisher. */
    public List<LicenceAtSchool> permissionShown() {
        return withoutPermission.subList(0, Math.min(MOST, withoutPermission.size()));
    }

    /** How many more there are. */
    public int permissionRest() {
        return withoutPermission.size() - permissionShown().size();
    }

    /** All licences. */
    public long licences() {
        return sum(ProgramLine::licences);
    }

    /** The licences that end. */
    public long ending() {
        return sum(ProgramLine::ending);
    }

    private long sum(ToLongFunction<ProgramLine> number) {
        return programs.stream().mapToLong(number).sum();
    }

    /** Numbers of licences for a program. */
    public record ProgramLine(String name, long licences, long withoutTerms, long withoutPermission, long ending) {}

    /** The number of licences for a program that end on a day. */
    public record EndingLine(String day, String program, int licences) {}
}
