package nl.licentiesync.command;

import nl.licentiesync.rules.ChangeKind;

/** Sign and colour of a kind of change on the screen. */
final class ChangeMark {

    private ChangeMark() {}

    static String sign(ChangeKind kind) {
        return switch (kind) {
            case GAINED -> "+";
            case LOST -> "−";
            case REDUCED -> "↓";
            case RESTORED -> "↑";
        };
    }

    static String style(ChangeKind kind) {
        return switch (kind) {
            case GAINED, RESTORED -> "green,bold";
            case LOST -> "red,bold";
            case REDUCED -> "yellow,bold";
        };
    }
}
