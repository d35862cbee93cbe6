package nl.licentiesync.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.messages.Messages;

/** Describes notices in sentences: in English on the screen, in the language of the pages there. */
public final class NoticeMessages {

    private final Messages messages;

    /** The sentences of one language. */
    public NoticeMessages(Locale language) {
        this.messages = new Messages(language);
    }

    /** The sentence in English, for the screen and other programs. */
    public static String english(Notice notice) {
        return new NoticeMessages(Locale.ENGLISH).of(notice);
    }

    /** The sentence. */
    public String of(Notice notice) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(notice.amount());
        arguments.add(notice.subject());
        arguments.addAll(notice.details());
        return messages.get("notice." + notice.kind(), arguments.toArray());
    }
}
