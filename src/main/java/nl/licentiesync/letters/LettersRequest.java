package nl.licentiesync.letters;

import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Optional;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.Contacts;

/**
 * What is asked of letters.
 *
 * @param state the folder of the state
 * @param all whether schools without new actions get a letter too
 * @param page where the pages of schools are, if that is known
 * @param readers who may read the letters
 */
public record LettersRequest(
        Path state,
        boolean all,
        InternetAddress from,
        Optional<PageAddress> page,
        NamedRecipients recipients,
        Contacts contacts,
        Messages messages,
        FilePermissions readers) {}
