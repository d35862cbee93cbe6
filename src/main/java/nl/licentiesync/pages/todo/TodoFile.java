package nl.licentiesync.pages.todo;

import nl.licentiesync.rules.ActionKind;

/** The files of the actions of one kind. */
public enum TodoFile {
    TERMS(ActionKind.ACCEPT_TERMS, "terms"),
    ACCEPTER(ActionKind.CHECK_ACCEPTER, "accepter"),
    PERMISSION(ActionKind.GRANT_PERMISSION, "permission"),
    REORDER(ActionKind.REORDER, "reorder"),
    ACCOUNTS(ActionKind.REQUEST_ACCOUNT, "accounts");

    /** The page of all kinds. */
    public static final String ALL = "todo.html";

    private final ActionKind kind;
    private final String name;

    TodoFile(ActionKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** The files of a kind. */
    public static TodoFile of(ActionKind kind) {
        for (TodoFile file : values()) {
            if (file.kind == kind) {
                return file;
            }
        }
        throw new IllegalArgumentException("There is no page of " + kind);
    }

    /** The kind of the actions. */
    public ActionKind kind() {
        return kind;
    }

    /** Whether its actions have a day. */
    boolean hasDay() {
        return this != PERMISSION && this != ACCOUNTS;
    }

    /** Whether its actions are about something that has a number. */
    public boolean hasNumber() {
        return this != PERMISSION;
    }

    /** The name of the page. */
    public String page() {
        return "todo-" + name + ".html";
    }

    /** The name of the file for a spreadsheet. */
    public String csv() {
        return "todo-" + name + ".csv";
    }
}
