package nl.licentiesync.basispoort;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.report.CsvFile;

/** Writes a plan: grants.csv, and for each method the lists to post to Basispoort. */
public final class PlanFiles implements OutputFolder.Content {

    /** What a folder with a plan, or with differences, holds; each of the two replaces the other. */
    public static final OutputFolder.Kind FOLDER = new OutputFolder.Kind(
            Set.of("grants.csv", "drift.csv"), Set.of(MethodPath.METHODS, "drift.html", "assets"));

    private static final int ROWS_AT_A_TIME = 2000;
    private static final int ROWS_IN_MEMORY = 16 * ROWS_AT_A_TIME;

    private static final List<CsvFile.Column<Grant>> COLUMNS = List.of(
            code("method_id", Grant::method),
            code("basispoort_id", Grant::account),
            code("action", Grant::action),
            code("access", Grant::access),
            list("school_ids", Grant::schools),
            list("teacher_ids", Grant::teachers),
            list("program_ids", Grant::programs),
            list("reasons", Grant::reasons));

    private final Plan plan;

    public PlanFiles(Plan plan) {
        this.plan = plan;
    }

    @Override
    public void writeTo(Path folder) throws IOException {
        writeGrants(folder);
        for (MethodPlan method : plan.methods()) {
            Path users = folder.resolve(MethodPath.of(method.method()));
            write(users, "addlist.json", method.granted());
            write(users, "removelist.json", method.revoked());
        }
    }

    private void writeGrants(Path folder) throws IOException {
        try (CsvFile<Grant> file =
                new CsvFile<>(FilePermissions.OWNER.createFile(folder.resolve("grants.csv")), COLUMNS)) {
            for (MethodGrants grants : (Iterable<MethodGrants>) plan.grants()::iterator) {
                for (int first = 0; first < grants.size(); first += ROWS_IN_MEMORY) {
                    for (ByteBuffer rows : rendered(file, grants, first)) {
                        file.append(rows);
                    }
                }
            }
        }
    }

    private static List<ByteBuffer> rendered(CsvFile<Grant> file, MethodGrants grants, int first) {
        int end = Math.min(first + ROWS_IN_MEMORY, grants.size());
        return IntStream.rangeClosed(0, (end - first - 1) / ROWS_AT_A_TIME)
                .map(part -> first + part * ROWS_AT_A_TIME)
                .parallel()
                .mapToObj(from -> file.rendered(grants.between(from, Math.min(from + ROWS_AT_A_TIME, end))))
                .toList();
    }

    private static void write(Path users, String name, AccountIds accounts) throws IOException {
        if (accounts.size() == 0) {
            return;
        }
        FilePermissions.OWNER.createFolders(users);
        StringBuilder json = new StringBuilder("{\"gebruikers\":[");
        for (int i = 0; i < accounts.size(); i++) {
            json.append(i == 0 ? "" : ",").append(accounts.at(i));
        }
        try (OutputStream out = FilePermissions.OWNER.createFile(users.resolve(name))) {
            out.write(json.append("]}\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
