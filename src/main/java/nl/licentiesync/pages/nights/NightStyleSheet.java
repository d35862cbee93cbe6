package nl.licentiesync.pages.nights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.CssText;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.school.TimelineScale;

/**
 * The style sheet of a night, which tells what its pages do not say themselves as several nights share them: the state
 * of the night on top of the page, for the script its date, what the style sheet beside the reports says of it; and on a
 * page of a school when it was checked, with what it was compared, and where the night lies on the timeline.
 */
public final class NightStyleSheet {

    /** The columns of the list of schools, which its cells name themselves on a narrow screen. */
    private static final List<String> LABELS = List.of("teachers", "todo", "repair", "lost", "gained");

    private NightStyleSheet() {}

    /** What the page in a folder that is sent to somebody by itself says of the night. */
    public static byte[] ofFolder(PageFacts facts, Messages messages) {
        return dated(facts, messages).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(PageFacts facts, NightState state, Messages messages) {
        String date = messages.date(facts.date());
        String run = Long.toString(facts.run());
        List<String> rules = new ArrayList<>();
        rules.add(properties(facts, state, messages));
        rules.add(says(".night:empty::before", messages.get("night.banner", state.words(messages), date, run)));
        rules.add(dated(facts, messages));
        rules.add(".later::before { content: var(--later-" + run + ", none); }\n");
        rules.add(says(".checked::after", " " + messages.get("page.checked", date, run)));
        facts.basispoort()
                .map(lists -> messages.get("basispoort.compared", messages.date(lists.savedOn())))
                .ifPresent(compared -> rules.add(says(".compared::before", compared)));
        rules.add(".timeline .today { visibility: visible; transform: translateX(" + TimelineScale.today(facts)
                + "px); }\n");
        if (!state.isPublished()) {
            rules.add(".night { background: var(--blocked); color: var(--blocked-ink); border-color: currentColor;"
                    + " font-weight: 700; }\n");
        }
        return String.join("", rules).getBytes(StandardCharsets.UTF_8);
    }

    /** For the script, and the names of columns. */
    private static String properties(PageFacts facts, NightState state, Messages messages) {
        return """
                :root {
                  --night-date: %s;
                  --night-title: %s;
                  --night-age: %s;
                %s}
                """.formatted(
                        CssText.quoted(facts.date().toString()),
                        CssText.quoted(state.isPublished() ? "" : state.words(messages)),
                        CssText.quoted(messages.get("night.age", "#")),
                        labels(messages));
    }

    private static String labels(Messages messages) {
        return LABELS.stream()
                .map(label ->
                        "  --label-%s: %s;\n".formatted(label, CssText.quoted(messages.get("column." + label) + " ")))
                .collect(Collectors.joining());
    }

    private static String dated(PageFacts facts, Messages messages) {
        return says(".shared::after", " – " + facts.stamp(messages));
    }

    private static String says(String selector, String text) {
        return selector + " { content: " + CssText.quoted(text) + "; }\n";
    }
}
