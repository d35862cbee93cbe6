package nl.licentiesync.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Makes e-mails of letters, of which the same letter of the same run always has the same bytes. */
final class LetterMessage {

    static {
        // Else the library looks through all jars for it, for each part of each letter: a third of the time.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress from;
    private final String date;
    private final String run;

    /**
     * The e-mails of one run.
     *
     * @param run what tells it from all other runs of all states
     * @param started when it started, which is the date of its letters
     */
    LetterMessage(InternetAddress from, String run, OffsetDateTime started) {
        this.from = from;
        this.date = DATE.format(started);
        this.run = run;
    }

    /**
     * The bytes of an e-mail.
     *
     * @param school whose letter it is
     * @param text the words as plain text
     * @param html the same words as HTML
     */
    byte[] of(String school, List<MailAddress> to, Letter letter, String text, String html) {
        String id = fingerprint(run, school, to.toString(), letter.subject(), text, html);
        try {
            MimeMessage message = new WithId(school + "." + id + "@" + domain());
            message.setFrom(from);
            for (MailAddress address : to) {
                message.addRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address.value(), true));
            }
            message.setSubject(letter.subject(), UTF_8);
            message.setHeader("Date", date);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language());
            message.setContent(new Alternatives("=_" + id, part(text, "plain"), part(html, "html")));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(
                    "The letter of school %s cannot be written as an e-mail".formatted(school), e);
        }
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static String fingerprint(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message whose id is given; the library would make one of the time and the host. */
    private static final class WithId extends MimeMessage {

        private final String id;

        WithId(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }

    /** The same words in several forms, the plainest first, with a given boundary. */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
            super("alternative", parts);
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
