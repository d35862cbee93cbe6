package nl.licentiesync.letters.send;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** A mail server, and how the connection to it is kept from others. */
public record SmtpServer(String host, int port, Security security) {

    private static final int MOST = 65535;

    /** How a connection is kept from others. */
    public enum Security {
        /** TLS from the beginning. */
        TLS(465),
        /** TLS after the first words, or no connection at all. */
        STARTTLS(587),
        /** Not at all: only for a server on the same machine. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /**
     * Reads an address such as {@code smtp://mail.example.org:587}.
     *
     * @param plain whether there is no TLS
     * @throws IllegalArgumentException when it is none; the message says why
     */
    public static SmtpServer parse(String address, boolean plain) {
        URI uri = uri(address);
        boolean isTls = "smtps".equals(uri.getScheme());
        boolean isComplete = (isTls || "smtp".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getPort() <= MOST;
        if (!isComplete) {
            throw unusable(address);
        }
        if (isTls && plain) {
            throw new IllegalArgumentException("smtps:// is TLS and --plain is none; leave one of the two out");
        }
        Security security = plain ? Security.NONE : isTls ? Security.TLS : Security.STARTTLS;
        String host = uri.getHost();
        boolean isBracketed = host.startsWith("[") && host.endsWith("]");
        return new SmtpServer(
                isBracketed ? host.substring(1, host.length() - 1) : host,
                uri.getPort() > 0 ? uri.getPort() : security.usualPort,
                security);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw unusable(address);
        }
    }

    private static IllegalArgumentException unusable(String address) {
        return new IllegalArgumentException(
                "'%s' is not a mail server such as smtp://mail.example.org:587 or smtps://mail.example.org"
                        .formatted(address));
    }

    /** Whether it runs on this machine. */
    public boolean isOnThisMachine() throws UnknownHostException, SocketException {
        InetAddress address = InetAddress.getByName(host);
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
