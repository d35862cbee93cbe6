package nl.licentiesync.pages;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The login address and the helpdesk contacts that the pages name (section 1). */
public final class Contacts {

    /** Zwijsen's and Basispoort's. */
    public static final Contacts DEFAULT = new Contacts(Map.of());

    private static final SortedMap<String, String> USUAL = new TreeMap<>(Map.of(
            "teacher-login", "https://www.basispoort.nl/login/leerkracht/",
            "pupil-login", "https://thuis.basispoort.nl/",
            "customer-service", "klantenservice@zwijsen.nl",
            "software-helpdesk", "software@zwijsen.nl",
            "whatsapp", "06 24 88 54 59",
            "phone", "013 583 88 88",
            "hours.nl", "op werkdagen van 8 tot 17 uur",
            "hours.en", "on working days from 8 to 17"));

    private final Map<String, String> own;

    private Contacts(Map<String, String> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * The contacts in a file of lines such as {@code phone = 013 583 88 88}; those that it lacks are the usual ones.
     *
     * @throws IllegalArgumentException when a key is not known or a login address is none of the web
     */
    public static Contacts read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s holds \\u without the four digits of a character; write the character itself, or two backslashes"
                            .formatted(file),
                    e);
        }
        Map<String, String> own = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String value = lines.getProperty(key).strip();
            if (!USUAL.containsKey(key)) {
                throw new IllegalArgumentException("%s: there is no contact %s; there are %s"
                        .formatted(file, key, String.join(", ", USUAL.keySet())));
            }
            if (key.endsWith("-login") && !value.matches("https?://[^\\s\"<>]+")) {
                throw new IllegalArgumentException(
                        "%s: %s must be an address that begins with https://".formatted(file, key));
            }
            own.put(key, value);
        }
        return new Contacts(own);
    }

    /**
     * Those that are not the usual ones.
     *
     * @param own as {@link #own} gave them
     */
    public static Contacts of(Map<String, String> own) {
        return new Contacts(own);
    }

    /** The contacts that differ from the defaults, by their keys in the file. */
    public Map<String, String> own() {
        return own;
    }

    /** Where teachers log in. */
    public String teacherLogin() {
        return get("teacher-login");
    }

    /** Where pupils log in at home. */
    public String pupilLogin() {
        return get("pupil-login");
    }

    /** The e-mail address of the publisher's customer service. */
    public String customerService() {
        return get("customer-service");
    }

    /** The e-mail address for questions about software. */
    public String softwareHelpdesk() {
        return get("software-helpdesk");
    }

    /** The number for messages. */
    public String whatsapp() {
        return get("whatsapp");
    }

    /** The telephone number. */
    public String phone() {
        return get("phone");
    }

    /** When the phone is answered, in a language. */
    public String hours(String language) {
        return get("hours." + language);
    }

    private String get(String key) {
        return own.getOrDefault(key, USUAL.getOrDefault(key, ""));
    }
}
