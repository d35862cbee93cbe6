package nl.licentiesync.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address that a letter can be sent to: without a name, quotes or signs that mail servers take for more. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;

    /** A local part of usual signs; a domain of at least two labels. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_'&*/=?^{}~#$%!`+-]+(\\.[A-Za-z0-9_'&*/=?^{}~#$%!`+-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    /** Reads an address; a domain in other letters is written as mail servers do. Empty when it cannot be used. */
    public static Optional<MailAddress> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        try {
            String address = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
                return Optional.empty();
            }
            new InternetAddress(address, true);
            return Optional.of(new MailAddress(address));
        } catch (AddressException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** What two addresses of one mailbox have in common. */
    String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
