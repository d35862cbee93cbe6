package nl.licentiesync.basispoort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.pages.BasispoortLists;
import nl.licentiesync.rosters.JsonAnswer;
import nl.licentiesync.rosters.UnusableAnswer;

/**
 * The lists of who has which method, as they were saved from Basispoort.
 *
 * @param accounts of each method, by its number
 * @param older the files that are older than the run
 * @param unplanned the methods of lists that no program of the run names
 */
public record ActualLists(List<AccountIds> accounts, List<Path> older, List<String> unplanned) {

    private static final String MEMBER = "gebruikers";
    /**
     * Reads the lists of all methods of a run.
     *
     * @param folder with the answers of Basispoort
     * @param started when the run started
     * @throws UnusableAnswer when there is none of a method, or it cannot be used
     */
    static ActualLists read(Path folder, Methods methods, Instant started) {
        requireFolder(folder);
        TreeMap<String, Path> found = found(folder);
        List<AccountIds> accounts = new ArrayList<>();
        List<Path> older = new ArrayList<>();
        for (String method : methods.ids()) {
            Path file = found.remove(method);
            if (file == null) {
                throw new UnusableAnswer("The list of method '%s' is missing: fetch %s."
                        .formatted(method, folder.resolve(MethodPath.of(method) + ".json")));
            }
            accounts.add(accounts(file));
            if (savedAt(file).isBefore(started)) {
                older.add(file);
            }
        }
        return new ActualLists(List.copyOf(accounts), List.copyOf(older), List.copyOf(found.keySet()));
    }

    /**
     * Reads all lists, whatever methods they are of.
     *
     * @throws UnusableAnswer when there is none, or one cannot be used
     */
    public static BasispoortLists all(Path folder) {
        requireFolder(folder);
        TreeMap<String, Path> found = found(folder);
        if (found.isEmpty()) {
            throw new UnusableAnswer(
                    "There is no list of a method in %s; fetch them, or leave --actual out.".formatted(folder));
        }
        TreeMap<String, AccountIds> accounts = new TreeMap<>(TextOrder.BY_CODE_POINT);
        found.forEach((method, file) -> accounts.put(method, accounts(file)));
        Instant oldest = found.values().stream()
                .map(ActualLists::savedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new BasispoortLists(accounts, LocalDate.ofInstant(oldest, Dates.AMSTERDAM));
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableAnswer(
                    "There is no folder %s with answers of Basispoort; name the right one with --actual."
                            .formatted(folder));
        }
    }

    private static TreeMap<String, Path> found(Path folder) {
        TreeMap<String, Path> found = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (Path method : AnswerFiles.entries(folder.resolve(MethodPath.METHODS))) {
            String id = methodOf(String.valueOf(method.getFileName()));
            add(found, id, method);
            for (Path product : AnswerFiles.entries(method.resolve(MethodPath.PRODUCTS))) {
                add(found, id + "/" + AnswerFiles.decoded(String.valueOf(product.getFileName())), product);
            }
        }
        return found;
    }

    /** A method's own part holds no slash: with one, the folder is not where the interface has any method. */
    private static String methodOf(String name) {
        String decoded = AnswerFiles.decoded(name);
        return decoded.indexOf('/') < 0 ? decoded : name;
    }

    private static void add(TreeMap<String, Path> found, String method, Path folder) {
        AnswerFiles.find(folder, MethodPath.USERS).ifPresent(file -> {
            Path other = found.put(method, file);
            if (other != null) {
                throw new UnusableAnswer("%s and %s are both the list of method '%s'; remove one of them."
                        .formatted(other, file, method));
            }
        });
    }

    private static AccountIds accounts(Path file) {
        AccountIds.Builder ids = new AccountIds.Builder();
        JsonAnswer.read(file, Set.of(MEMBER), (answer, member) -> {
            if (member.equals(MEMBER)) {
                answer.array(MEMBER, () -> ids.add(answer.id(MEMBER)));
            }
        });
        return ids.build();
    }

    private static Instant savedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UnusableAnswer(
                    file, "it cannot be read (%s); fetch it again.".formatted(FileFailure.reason(file, e)));
        }
    }
}
