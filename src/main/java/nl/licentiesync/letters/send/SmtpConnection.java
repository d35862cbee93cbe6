package nl.licentiesync.letters.send;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** A connection to a mail server. */
final class SmtpConnection implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    /** The server ends the connection. */
    private static final int CLOSING = 421;

    private final SMTPTransport transport;
    private final Session session;

    private SmtpConnection(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    /**
     * Connects.
     *
     * @throws UnusableServer when its certificate cannot be trusted, or it lets nobody in like this
     * @throws LostConnection when it cannot be reached
     */
    static SmtpConnection to(SmtpServer server, @Nullable Credentials credentials) throws LostConnection {
        String protocol = server.security() == SmtpServer.Security.TLS ? "smtps" : "smtp";
        Session session = Session.getInstance(properties(protocol, server, credentials != null));
        SMTPTransport transport = transport(session, protocol);
        try {
            transport.connect(
                    server.host(),
                    server.port(),
                    credentials == null ? null : credentials.user(),
                    credentials == null ? null : credentials.password());
            return new SmtpConnection(session, transport);
        } catch (AuthenticationFailedException e) {
            throw new UnusableServer("%s does not let %s (%s); correct --user or the password."
                    .formatted(
                            server,
                            credentials == null ? "anybody in without --user" : "this user in",
                            ServerAnswer.withoutAddresses(answer(e))));
        } catch (MessagingException e) {
            if (causeOf(e, SSLException.class) != null || causeOf(e, CertificateException.class) != null) {
                throw new UnusableServer(
                        "The certificate of %s cannot be trusted (%s); name the server as its certificate does, or have Java trust who signed it (javax.net.ssl.trustStore in LICENTIESYNC_JAVA_OPTS)."
                                .formatted(server, rootMessage(e)));
            }
            boolean isAnswered = causeOf(e, IOException.class) == null;
            if (isAnswered
                    && server.security() == SmtpServer.Security.STARTTLS
                    && !transport.supportsExtension("STARTTLS")) {
                throw new UnusableServer(
                        "%s offers no STARTTLS, and letters are never sent without TLS; name another port, smtps:// where it speaks TLS from the beginning, or --plain for a server on this machine."
                                .formatted(server));
            }
            throw new LostConnection(
                    "%s cannot be reached (%s); check that it is running and its address."
                            .formatted(server, rootMessage(e)),
                    e);
        }
    }

    private static SMTPTransport transport(Session session, String protocol) {
        try {
            return (SMTPTransport) session.getTransport(protocol);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(String protocol, SmtpServer server, boolean isAuthenticated) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        boolean startsTls = server.security() == SmtpServer.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(startsTls));
        properties.put(prefix + "starttls.required", Boolean.toString(startsTls));
        if (server.security() != SmtpServer.Security.NONE) {
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.put(prefix + "ssl.socketFactory", tls().getSocketFactory());
        }
        properties.put(prefix + "auth", Boolean.toString(isAuthenticated));
        properties.put(prefix + "sendpartial", "true");
        properties.put(prefix + "quitwait", "false");
        properties.put(prefix + "connectiontimeout", millis(TO_CONNECT));
        properties.put(prefix + "timeout", millis(TO_ANSWER));
        properties.put(prefix + "writetimeout", millis(TO_ANSWER));
        return properties;
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** Hands a letter over. */
    Delivery send(byte[] letter, Address... to) {
        FollowedMessage message = message(letter);
        try {
            transport.sendMessage(message, to);
            return new Delivery(Delivery.Result.ACCEPTED, transport.getLastServerResponse());
        } catch (MessagingException e) {
            return failed(e, message.isWritten);
        }
    }

    private FollowedMessage message(byte[] letter) {
        try {
            return new FollowedMessage(session, letter);
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter that was read before cannot be read", e);
        }
    }

    private static Delivery failed(MessagingException e, boolean isWritten) {
        if (e instanceof SendFailedException sent
                && sent.getValidSentAddresses() != null
                && sent.getValidSentAddresses().length > 0) {
            return new Delivery(
                    Delivery.Result.ACCEPTED_IN_PART,
                    String.format(Locale.ROOT, "%s; not for all: %s", ownAnswer(e), answer(e.getNextException())));
        }
        int code = code(e);
        if (code >= 400 && code < 600 && code != CLOSING) {
            return new Delivery(Delivery.Result.REFUSED, answer(e));
        }
        boolean isUnknown = isWritten && code != CLOSING;
        return new Delivery(isUnknown ? Delivery.Result.UNKNOWN : Delivery.Result.NOT_SENT, answer(e));
    }

    /** The code of the server's answer to what failed; not positive when there was none. */
    private static int code(@Nullable Exception e) {
        if (e instanceof SMTPAddressFailedException ofAddress) {
            return ofAddress.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException ofSender) {
            return ofSender.getReturnCode();
        }
        if (e instanceof SMTPSendFailedException ofLetter) {
            return ofLetter.getReturnCode();
        }
        return e instanceof MessagingException chained ? code(chained.getNextException()) : 0;
    }

    /**
     * The server's own words, of the first recipient when they are about recipients. What is said of the whole letter
     * goes before what was said of its recipients, which the library puts below it.
     */
    private static String answer(@Nullable Exception e) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSendFailedException
                    || cause instanceof SMTPAddressFailedException
                    || next(cause) == null) {
                return ownAnswer(cause);
            }
        }
        return "";
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static String ownAnswer(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String rootMessage(Exception e) {
        Throwable root = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getMessage() == null ? root.toString() : root.getMessage().strip();
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable e, Class<T> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyLost) {
            return;
        }
    }

    /** A letter that knows whether all of it was handed to the connection. */
    private static final class FollowedMessage extends MimeMessage {

        private boolean isWritten;

        FollowedMessage(Session session, byte[] letter) throws MessagingException {
            super(session, new ByteArrayInputStream(letter));
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            isWritten = true;
        }
    }
}
