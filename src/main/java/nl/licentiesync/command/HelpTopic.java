package nl.licentiesync.command;

/** What an option is about: the help of a command shows its options by these, in this order, which is that of use. */
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
    TOLD("What is told"),
    GENERAL("General");

    private final String heading;

    HelpTopic(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
