package nl.licentiesync.basispoort;

import nl.licentiesync.messages.Messages;

/** Says in one sentence what somebody can do about a difference: what, who, where. */
public final class DriftAdvice {

    private final Drift drift;
    private final Messages messages;

    /** The sentences of one language. */
    public DriftAdvice(Drift drift, Messages messages) {
        this.drift = drift;
        this.messages = messages;
    }

    /** The sentence about a difference. */
    public String of(DriftRow row) {
        String key = "drift.advice." + row.kind();
        if (row.kind() == DriftKind.EXTRA && row.teacher().isEmpty()) {
            key = "drift.advice.EXTRA_OF_NOBODY";
        }
        return messages.get(key, school(row.school()), row.teacher(), row.account(), row.method(), row.actual());
    }

    private String school(String code) {
        String name = drift.nameOf(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }
}
