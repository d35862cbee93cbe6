package nl.licentiesync.pages;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.licentiesync.exports.Sha256;

/**
 * Names of folders for ids of any kind, the same every night. Letters, digits, dashes, underscores and dots stay, all
 * else is percent-encoded. A hash of the id follows where the name is cut, where it differs from another in case only,
 * and where it is a device of Windows.
 */
public final class FolderNames {

    private static final int LONGEST = 80;
    private static final int HASH = 10;
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Map<String, Integer> sameInLowerCase = new HashMap<>();

    /** The names among these ids. */
    public FolderNames(Collection<String> ids) {
        ids.stream().distinct().forEach(id -> sameInLowerCase.merge(lowerCase(encoded(id)), 1, Integer::sum));
    }

    /** The name for one of the ids. */
    public String of(String id) {
        String name = encoded(id);
        String lowerCase = lowerCase(name);
        boolean isUnclear = sameInLowerCase.getOrDefault(lowerCase, 1) > 1
                || DEVICE.matcher(lowerCase).matches();
        if (name.length() <= LONGEST && !isUnclear) {
            return name;
        }
        String hash = Sha256.hex(id).substring(0, HASH);
        return name.substring(0, Math.min(name.length(), LONGEST)).replaceFirst("%.?$", "") + "-" + hash;
    }

    /** A name as it stands in a link, where a percent sign is itself encoded. */
    public static String link(String name) {
        return name.replace("%", "%25");
    }

    private static String encoded(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            boolean isDot = c == '.' && i > 0 && i < bytes.length - 1;
            if (c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || isDot) {
                name.append((char) c);
            } else {
                name.append(String.format(Locale.ROOT, "%%%02X", c));
            }
        }
        return name.length() == 0 ? "%" : name.toString();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
