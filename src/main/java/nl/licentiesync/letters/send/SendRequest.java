package nl.licentiesync.letters.send;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;

/**
 * What is asked of sending.
 *
 * @param credentials for servers that let in only whom they know
 * @param only the school whose letter is sent; empty for all
 * @param to to whom all letters go, to look at them first
 * @param again whether letters are sent again of which it is not known whether a server took them
 */
public record SendRequest(
        LetterFolder folder,
        SmtpServer server,
        Optional<Credentials> credentials,
        Optional<SchoolCode> only,
        Optional<InternetAddress> to,
        boolean again) {}
