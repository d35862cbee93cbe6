package nl.licentiesync.command;

import picocli.CommandLine.Help.Ansi;

/** Whether standard output gets colours, as the launcher found out. */
final class Colour {

    private static final String PROPERTY = "licentiesync.colour";

    private Colour() {}

    /** The text in a style: names of picocli's, such as green or bold,red; empty for none. */
    static String styled(String text, String style) {
        return style.isEmpty() || text.isEmpty() || !Boolean.getBoolean(PROPERTY)
                ? text
                : Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.reset.on();
    }
}
