package nl.licentiesync.pages.nights;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    private static String labels(Messages messages) {
        return LABELS.stream()
                .map(label ->
                        "  --label-%s: %s;\n".formatted(label, CssText.quoted(messages.get("column." + label) + " ")))
                .collect(Collectors.joining());
    }

    /** What the page in a folder that is sent to somebody by itself says of the night. */
    public static byte[] ofFolder(PageFacts facts, Messages messages) {
        return dated(facts, messages).getBytes(StandardCharsets.UTF_8);
    }

    private static String dated(PageFacts facts, Messages messages) {
        return ".shared::after { content: " + CssText.quoted(" – " + facts.stamp(messages)) + "; }\n";
    }

    /** When Basispoort was looked at. */
    private static String compared(PageFacts facts, Messages messages) {
        return facts.basispoort()
                .map(lists -> messages.get("basispoort.compared", messages.date(lists.savedOn())))
                .map(text -> ".compared::before { content: " + CssText.quoted(text) + "; }\n")
                .orElse("");
    }

    static byte[] of(PageFacts facts, NightState state, Messages messages) {
        LocalDate date = facts.date();
        long run = facts.run();
        String words = state.words(messages);
        String banner = messages.get("night.banner", words, messages.date(date), Long.toString(run));
        return String.format(
                        Locale.ROOT,
                        """
                :root {
                  --night-date: "%s";
                  --night-title: %s;
                  --night-age: %s;
%s                }
                .night:empty::before { content: %s; }
                %s                .later::before { content: var(--later-%d, none); }
                .checked::after { content: %s; }
                %s                .timeline .today { visibility: visible; transform: translateX(%dpx); }
                %s""",
                        date,
                        CssText.quoted(state.isPublished() ? "" : words),
                        CssText.quoted(messages.get("night.age", "#")),
                        labels(messages),
                        CssText.quoted(banner),
                        dated(facts, messages),
                        run,
                        CssText.quoted(" " + messages.get("page.checked", messages.date(date), Long.toString(run))),
                        compared(facts, messages),
                        TimelineScale.today(facts),
                        state.isPublished()
                                ? ""
                                : ".night { background: var(--blocked); color: var(--blocked-ink); border-color:"
                                        + " currentColor; font-weight: 700; }\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
