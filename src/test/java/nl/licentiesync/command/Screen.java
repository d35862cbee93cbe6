package nl.licentiesync.command;

import java.util.List;

/** What is to be read on a terminal in the end, where a line that is begun again overwrites what it was. */
final class Screen {

    private Screen() {}

    static List<String> linesOf(String written) {
        return List.of(written.stripTrailing().split("\n")).stream()
                .map(Screen::overwritten)
                .map(String::stripTrailing)
                .toList();
    }

    private static String overwritten(String line) {
        String seen = "";
        for (String begun : line.split("\r")) {
            seen = begun.length() < seen.length() ? begun + seen.substring(begun.length()) : begun;
        }
        return seen;
    }
}
