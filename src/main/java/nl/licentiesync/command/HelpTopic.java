package nl.licentiesync.command;

/** The topics of options, in the order in which the help shows them. */
enum HelpTopic {
    NIGHT("Night"),
    QUESTION("Question"),
    RUN("Run"),
    SCHOOLS("Invented schools"),
    EXPORTS("Exports"),
    STATE("State and reports"),
    GUARD("Guard"),
    YEARS("School years"),
    ASSUMPTIONS("Assumptions"),
    TOLD("Output"),
    GENERAL("General");

    private final String heading;

    HelpTopic(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
