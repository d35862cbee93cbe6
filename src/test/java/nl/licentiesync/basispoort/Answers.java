package nl.licentiesync.basispoort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder of saved answers of Basispoort, as a test tells them. */
final class Answers {

    private final Path folder;

    Answers(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Saves an answer under its path. */
    Answers save(String path, String answer) {
        return write(path + ".json", answer.getBytes(StandardCharsets.UTF_8));
    }

    /** Saves an answer packed, under its plain name when it is to be known by its bytes. */
    Answers saveWithGzip(String file, String answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(file, bytes.toByteArray());
    }

    private Answers write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of a method, such as 1,2. */
    Answers list(String method, String ids) {
        return save(MethodPath.of(method), "{\"gebruikers\":[" + ids + "]}");
    }

    /** The details of an active institution. */
    Answers details(int number, String brin, String branch) {
        return details(number, brin, branch, true, "null");
    }

    Answers details(int number, String brin, String branch, boolean isActive, String mergedInto) {
        return save(
                "instellingen/" + number + "/details",
                "{\"naam\":\"x\",\"brincode\":%s,\"dependancecode\":%s,\"actief\":%s,\"gefuseerdNaar\":%s}"
                        .formatted(quoted(brin), quoted(branch), isActive, mergedInto));
    }

    Answers permission(int number, boolean isPermitted) {
        return save(
                "instellingen/" + number + "/uitgever/synchronizationpermission",
                "{\"hasSynchronizationPermission\":" + isPermitted + "}");
    }

    /** The staff of an institution. */
    Answers staff(int number, String... members) {
        return save("instellingen/" + number + "/staf", "{\"medewerkers\":[" + String.join(",", members) + "]}");
    }

    /** An ordinary member of a staff, of whom nothing else is known. */
    static String member(long account) {
        return member(account, null, null);
    }

    static String member(long account, String lasKey, String email) {
        return "{\"id\":%d,\"lasKey\":%s,\"emailadres\":%s,\"einddatum\":null,\"rollen\":[\"Leerkracht\"],\"groepen\":[],\"subgroepen\":[]}"
                .formatted(account, quoted(lasKey), quoted(email));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
