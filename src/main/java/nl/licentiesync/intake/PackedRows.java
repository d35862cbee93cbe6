package nl.licentiesync.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedRow;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * Used rows of a large export, stored as bytes: they take a tenth of the memory of objects. Many threads may read it
 * once the last row was added.
 *
 * @param <K> the key of a row
 * @param <T> a row
 */
final class PackedRows<K, T> implements UsedRows<K, T> {

    private static final int BLOCK = 1 << 20;
    private static final int INITIAL_ROWS = 1 << 10;
    private static final int REMOVED = -1;

    private final RowFormat<T> format;
    private final Function<T, K> keyOf;
    private final Function<T, SchoolCode> schoolOf;
    private final PackWriter packing = new PackWriter();
    private final RowIndex<K> byKey = new RowIndex<>(this::isRowOf);
    private final Map<SchoolCode, Integer> schoolNumbers = new HashMap<>();
    private final List<SchoolCode> schools = new ArrayList<>();
    private final Map<Integer, List<String>> invalid = new HashMap<>();
    private final Map<Integer, List<Integer>> moreLines = new HashMap<>();

    /** The blocks in which the rows lie; a row larger than a block has one of its own. */
    private final List<byte[]> blocks = new ArrayList<>();

    private int spaceUsed = BLOCK;

    private int size;
    private int[] block = new int[INITIAL_ROWS];
    private int[] position = new int[INITIAL_ROWS];
    private int[] length = new int[INITIAL_ROWS];
    private int[] line = new int[INITIAL_ROWS];
    private int[] school = new int[INITIAL_ROWS];

    private int[] bySchool = {};
    private int[] firstOfSchool = {};

    /** Where the rows lie when they were moved; the position of a row is then one within its school. */
    private @Nullable MovedRows moved;

    PackedRows(RowFormat<T> format, Function<T, K> keyOf, Function<T, SchoolCode> schoolOf) {
        this.format = format;
        this.keyOf = keyOf;
        this.schoolOf = schoolOf;
    }

    @Override
    public @Nullable SourcedRow<T> get(K key) {
        int row = find(key);
        return row == RowIndex.NONE ? null : sourced(row);
    }

    @Override
    public void put(K key, SourcedRow<T> sourced) {
        int row = find(key);
        if (row == RowIndex.NONE) {
            putNew(key, sourced);
        } else {
            put(row, sourced);
        }
    }

    /** Adds the row of a key that has none, and gives its number. */
    int putNew(K key, SourcedRow<T> sourced) {
        int row = add(sourced);
        byKey.add(key, row);
        put(row, sourced);
        return row;
    }

    private void put(int row, SourcedRow<T> sourced) {
        store(row, sourced.row());
        line[row] = sourced.line();
        if (!sourced.invalid().isEmpty()) {
            invalid.put(row, sourced.invalid());
        } else if (!invalid.isEmpty()) {
            invalid.remove(row);
        }
    }

    @Override
    public void remove(K key) {
        int row = find(key);
        if (row != RowIndex.NONE) {
            school[row] = REMOVED;
        }
    }

    @Override
    public void forEach(Consumer<SourcedRow<T>> action) {
        for (int row = 0; row < size; row++) {
            if (school[row] != REMOVED) {
                action.accept(sourced(row));
            }
        }
    }

    @Override
    public boolean contains(K key) {
        return find(key) != RowIndex.NONE;
    }

    /** The number of the row of this key, or {@link RowIndex#NONE}. */
    int numberOf(K key) {
        return find(key);
    }

    /** Notes one more line of the export from which the row of a key was made. */
    void addLine(K key, int more) {
        moreLines.computeIfAbsent(find(key), row -> new ArrayList<>(1)).add(more);
    }

    /** The lines of the export from which the row of a key was made. */
    List<Integer> linesOf(K key) {
        return linesOf(find(key));
    }

    private List<Integer> linesOf(int row) {
        List<Integer> more = moreLinesOf(row);
        if (more.isEmpty()) {
            return List.of(line[row]);
        }
        List<Integer> lines = new ArrayList<>(List.of(line[row]));
        lines.addAll(more);
        return lines;
    }

    private List<Integer> moreLinesOf(int row) {
        return moreLines.isEmpty() ? List.of() : moreLines.getOrDefault(row, List.of());
    }

    /** The keys of the rows whose numbers are chosen. */
    Stream<K> keys(IntPredicate chosen) {
        return IntStream.range(0, size)
                .filter(row -> school[row] != REMOVED && chosen.test(row))
                .mapToObj(row -> keyOf.apply(unpacked(row)));
    }

    /** All schools of which a row was added. */
    List<SchoolCode> schoolsOfAnyRow() {
        return schools;
    }

    /** The row of a number. */
    T row(int number) {
        return unpacked(number);
    }

    /**
     * The rows that begin with the same text as another one, such as those of one person: those of a text together. They
     * are unpacked one text after the other, as the rosters of a country may share all of them.
     */
    Stream<List<T>> sharingFirstText() {
        long[] byHash = firstTextHashes();
        Arrays.sort(byHash);
        return IntStream.range(1, byHash.length)
                // The second of those with a hash, as most rows share it with no other.
                .filter(at -> hash(byHash[at]) == hash(byHash[at - 1])
                        && (at == 1 || hash(byHash[at]) != hash(byHash[at - 2])))
                .mapToObj(second -> sharingFirstText(byHash, second - 1))
                .flatMap(groups -> groups);
    }

    /** The hash of the first text of each row, and the row. */
    private long[] firstTextHashes() {
        long[] hashes = new long[bySchool.length];
        for (int number = 0; number < schools.size(); number++) {
            int place = firstOfSchool[number];
            for (PackedRow row : ofNumber(number)) {
                hashes[place] = (long) firstText(row).hashCode() << Integer.SIZE | bySchool[place];
                place++;
            }
        }
        return hashes;
    }

    private Stream<List<T>> sharingFirstText(long[] byHash, int from) {
        int to = from + 1;
        while (to < byHash.length && hash(byHash[to]) == hash(byHash[from])) {
            to++;
        }
        return Arrays.stream(byHash, from, to)
                .mapToObj(entry -> (int) entry)
                .collect(Collectors.groupingBy(this::firstText))
                .values()
                .stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> rows.stream().map(this::unpacked).toList());
    }

    private static int hash(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    private String firstText(int row) {
        return firstText(packed(row));
    }

    private static String firstText(PackedRow row) {
        return new PackReader(row.bytes(), row.position()).getText();
    }

    /** To be called when the last row is in: puts the rows of each school beside each other. */
    void groupBySchool() {
        resize(size);
        firstOfSchool = new int[schools.size() + 1];
        for (int row = 0; row < size; row++) {
            if (school[row] != REMOVED) {
                firstOfSchool[school[row] + 1]++;
            }
        }
        for (int number = 0; number < schools.size(); number++) {
            firstOfSchool[number + 1] += firstOfSchool[number];
        }
        int[] next = firstOfSchool.clone();
        bySchool = new int[firstOfSchool[schools.size()]];
        for (int row = 0; row < size; row++) {
            if (school[row] != REMOVED) {
                bySchool[next[school[row]]++] = row;
            }
        }
    }

    /** The bytes that the rows take in memory. */
    long bytes() {
        return blocks.stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** Moves the rows out of memory, once those of each school lie beside each other; they are read from there. */
    void moveTo(RowStore store) throws IOException {
        long[] starts = new long[schools.size() + 1];
        for (int number = 0; number < schools.size(); number++) {
            packing.clear();
            for (int i = firstOfSchool[number]; i < firstOfSchool[number + 1]; i++) {
                PackedRow row = packed(bySchool[i]);
                position[bySchool[i]] = packing.size();
                packing.putBytes(row.bytes(), row.position(), row.length());
            }
            byte[] rows = packing.toByteArray();
            starts[number] = store.append(rows);
            starts[number + 1] = starts[number] + rows.length;
        }
        moved = new MovedRows(store, starts);
        blocks.clear();
        block = new int[0];
    }

    /** Frees the memory of all rows, which nobody may ask for afterwards. */
    void forget() {
        forgetKeys();
        blocks.clear();
        moved = null;
        bySchool = new int[0];
        resize(0);
    }

    /** Frees the index by key; rows cannot be found by key afterwards. */
    void forgetKeys() {
        byKey.clear();
    }

    /** The schools that have any row. */
    List<SchoolCode> schools() {
        List<SchoolCode> withRows = new ArrayList<>();
        for (int number = 0; number < schools.size(); number++) {
            if (firstOfSchool[number] < firstOfSchool[number + 1]) {
                withRows.add(schools.get(number));
            }
        }
        return withRows;
    }

    /** The rows of one school, in the order in which they were added. */
    List<PackedRow> of(SchoolCode code) {
        Integer number = schoolNumbers.get(code);
        return number == null ? List.of() : ofNumber(number);
    }

    private List<PackedRow> ofNumber(int number) {
        MovedRows away = moved;
        byte[] read = away == null ? new byte[0] : away.ofSchool(number);
        List<PackedRow> rows = new ArrayList<>(firstOfSchool[number + 1] - firstOfSchool[number]);
        for (int i = firstOfSchool[number]; i < firstOfSchool[number + 1]; i++) {
            int row = bySchool[i];
            rows.add(
                    away == null
                            ? packed(row)
                            : new PackedRow(read, position[row], length[row], line[row], moreLinesOf(row)));
        }
        return rows;
    }

    /** The rows of one school, in the order of a packed school. */
    List<PackedRow> inOrder(SchoolCode code) {
        List<PackedRow> rows = of(code);
        if (rows.size() > 1) {
            format.sort(rows);
        }
        return rows;
    }

    private PackedRow packed(int row) {
        MovedRows away = moved;
        return away == null
                ? new PackedRow(blocks.get(block[row]), position[row], length[row], line[row], moreLinesOf(row))
                : new PackedRow(
                        away.row(school[row], position[row], length[row]), 0, length[row], line[row], moreLinesOf(row));
    }

    /** The rows of one school, once they lie beside each other. */
    List<T> rowsOf(SchoolCode code) {
        return of(code).stream().map(row -> unpacked(row, code)).toList();
    }

    /** The lines of one school's rows, by what tells them apart within the school. */
    <L> Map<L, List<Integer>> linesOf(SchoolCode code, Function<T, L> identity) {
        Map<L, List<Integer>> lines = new HashMap<>();
        Integer number = schoolNumbers.get(code);
        if (number != null) {
            List<PackedRow> rows = ofNumber(number);
            for (int i = 0; i < rows.size(); i++) {
                lines.put(identity.apply(unpacked(rows.get(i), code)), linesOf(bySchool[firstOfSchool[number] + i]));
            }
        }
        return lines;
    }

    private int find(K key) {
        return byKey.find(key);
    }

    private boolean isRowOf(int row, K key) {
        return school[row] != REMOVED && keyOf.apply(unpacked(row)).equals(key);
    }

    private SourcedRow<T> sourced(int row) {
        return new SourcedRow<>(line[row], unpacked(row), invalid.getOrDefault(row, List.of()));
    }

    private T unpacked(int row) {
        return unpacked(packed(row), schools.get(school[row]));
    }

    private T unpacked(PackedRow row, SchoolCode code) {
        return format.read(row.bytes(), row.position(), code);
    }

    private int add(SourcedRow<T> sourced) {
        if (size == line.length) {
            resize(Math.max(INITIAL_ROWS, size + size / 2));
        }
        school[size] = schoolNumber(schoolOf.apply(sourced.row()));
        return size++;
    }

    private void resize(int rows) {
        block = Arrays.copyOf(block, rows);
        position = Arrays.copyOf(position, rows);
        length = Arrays.copyOf(length, rows);
        line = Arrays.copyOf(line, rows);
        school = Arrays.copyOf(school, rows);
    }

    private int schoolNumber(SchoolCode code) {
        Integer known = schoolNumbers.get(code);
        if (known != null) {
            return known;
        }
        schoolNumbers.put(code, schools.size());
        schools.add(code);
        return schools.size() - 1;
    }

    private void store(int row, T content) {
        format.write(packing.clear(), content);
        length[row] = packing.size();
        if (spaceUsed + packing.size() > BLOCK) {
            blocks.add(new byte[Math.max(BLOCK, packing.size())]);
            spaceUsed = 0;
        }
        block[row] = blocks.size() - 1;
        position[row] = spaceUsed;
        packing.copyTo(blocks.get(blocks.size() - 1), spaceUsed);
        spaceUsed += packing.size();
    }
}
