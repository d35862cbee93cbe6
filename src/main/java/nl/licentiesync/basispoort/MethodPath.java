package nl.licentiesync.basispoort;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import nl.licentiesync.rosters.UnusableAnswer;

/** Where the interface of Basispoort has the users of a method, or of a product of one. */
public final class MethodPath {

    static final String METHODS = "methode";
    static final String PRODUCTS = "product";
    static final String USERS = "gebruiker";

    private static final String KEPT = "-._~";

    /** Parts that a folder cannot have as its name. */
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");

    private MethodPath() {}

    /** The path of a method's users, such as methode/m/product/p/gebruiker. */
    public static String of(String method) {
        int slash = method.indexOf('/');
        if (slash < 0) {
            return METHODS + "/" + part(method, method) + "/" + USERS;
        }
        return METHODS + "/" + part(method.substring(0, slash), method) + "/" + PRODUCTS + "/"
                + part(method.substring(slash + 1), method) + "/" + USERS;
    }

    private static String part(String text, String method) {
        if (NO_NAMES.contains(text)) {
            throw new UnusableAnswer(
                    "The method_id '%s' in programs.csv gives no path in Basispoort; write it as method or method/product, and run sync again."
                            .formatted(method));
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z'
                    || KEPT.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }
}
