package nl.licentiesync.rosters;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.licentiesync.exports.UnusableExport;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rosters.InstitutionSource.Answer;
import org.jspecify.annotations.Nullable;

/** A folder of rosters, read with its sub-folders: XML documents, and answers of Basispoort below a folder instellingen. */
public final class RosterFolder {

    private static final String INSTITUTIONS = "instellingen";
    private static final Set<String> XML = Set.of(".xml", ".xml.gz");
    private static final Set<String> JSON = Set.of(".json", ".json.gz");
    private static final int LONGEST_NUMBER = 19;

    private final Path folder;
    private final List<RosterFile> documents = new ArrayList<>();
    private final Map<Path, Map<Answer, List<RosterFile>>> institutions = new TreeMap<>();

    private RosterFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds the rosters of a folder.
     *
     * @throws UnusableExport when a folder cannot be read
     */
    public static RosterFolder in(Path folder) {
        RosterFolder rosters = new RosterFolder(folder);
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, rosters.new Visitor());
        } catch (IOException e) {
            throw new UnusableExport(
                    "The folder of rosters %s cannot be read (%s at %s); give this user permission to read it and the folders in it."
                            .formatted(folder, e.getClass().getSimpleName(), e.getMessage()));
        }
        return rosters;
    }

    /** The sources, by the path of the file with the teachers. */
    public List<RosterSource> sources() {
        List<RosterSource> sources = new ArrayList<>();
        documents.forEach(document -> sources.add(new XmlSource(document)));
        institutions.values().stream()
                .filter(InstitutionSource::hasStaff)
                .forEach(files -> sources.add(new InstitutionSource(files)));
        sources.sort(Comparator.comparing(RosterSource::name, TextOrder.BY_CODE_POINT));
        return sources;
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".")) {
            return;
        }
        String end = ending(lower);
        if (XML.contains(end)) {
            documents.add(rosterFile(file));
        } else if (JSON.contains(end)) {
            addAnswer(file, lower.substring(0, lower.length() - end.length()));
        }
    }

    private void addAnswer(Path file, String stem) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (parent != null && isNumber(stem) && isNamed(parent, INSTITUTIONS)) {
            add(parent.resolve(stem), Answer.OVERVIEW, file);
        } else if (parent != null
                && isNumber(String.valueOf(parent.getFileName()))
                && isNamed(parent.getParent(), INSTITUTIONS)) {
            for (Answer answer : Answer.values()) {
                if (answer.stem().equals(stem)) {
                    add(parent, answer, file);
                }
            }
        }
    }

    private void add(Path institution, Answer answer, Path file) {
        List<RosterFile> files = institutions
                .computeIfAbsent(institution, any -> new TreeMap<>())
                .computeIfAbsent(answer, any -> new ArrayList<>(1));
        files.add(rosterFile(file));
        files.sort(Comparator.comparing(RosterFile::name, TextOrder.BY_CODE_POINT));
    }

    private RosterFile rosterFile(Path file) {
        Path within = folder.relativize(file);
        List<String> names = new ArrayList<>();
        within.forEach(name -> names.add(name.toString()));
        return new RosterFile(file, names.stream().collect(Collectors.joining("/")));
    }

    private static boolean isNamed(@Nullable Path folder, String name) {
        return folder != null
                && folder.getFileName() != null
                && folder.getFileName().toString().equalsIgnoreCase(name);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String ending(String lower) {
        int packed = lower.endsWith(".gz") ? lower.length() - ".gz".length() : lower.length();
        int dot = lower.lastIndexOf('.', packed - 1);
        return dot < 0 ? "" : lower.substring(dot);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean isHidden =
                    !visited.equals(folder) && visited.getFileName().toString().startsWith(".");
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
