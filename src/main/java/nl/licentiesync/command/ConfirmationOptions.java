package nl.licentiesync.command;

import java.util.EnumSet;
import java.util.Set;
import nl.licentiesync.nightly.checks.Confirmation;
import picocli.CommandLine.Option;

/** Options that confirm, for one night, that a state and a reports folder that do not fit are meant. */
@OptionTopic(HelpTopic.STATE)
final class ConfirmationOptions {

    @Option(
            names = "--new-state",
            description =
                    "Begin a new state beside the reports of another one, from which the numbers of its runs go on.")
    private boolean newState;

    @Option(
            names = "--older-state",
            description =
                    "The state does not know the latest report, as after a backup of one of the two was put back: count"
                            + " from the last run that the state knows.")
    private boolean olderState;

    @Option(
            names = "--moved-reports",
            description =
                    "The reports folder of the state was moved to the one that --reports names; the state notes it.")
    private boolean movedReports;

    /** The confirmations. */
    Set<Confirmation> confirmed() {
        Set<Confirmation> confirmed = EnumSet.noneOf(Confirmation.class);
        if (newState) {
            confirmed.add(Confirmation.NEW_STATE);
        }
        if (olderState) {
            confirmed.add(Confirmation.OLDER_STATE);
        }
        if (movedReports) {
            confirmed.add(Confirmation.MOVED_REPORTS);
        }
        return confirmed;
    }
}
