package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.model.AccountIds;

/** Collects the differences of all schools: what is extra is known when the rows of the last one are. */
final class DriftRows {

    private final Methods methods;
    private final List<AccountIds> actual;
    private final AccountIds ours;
    private final WantedAccounts wanted;

    /** Of each kind apart, as the schools come in order. */
    private final Map<DriftKind, List<DriftRow>> byKind = new EnumMap<>(DriftKind.class);

    private final List<SchoolDrift.Unwanted> unwanted = new ArrayList<>();

    DriftRows(Methods methods, List<AccountIds> actual, AccountIds ours, ResultsYear results) {
        this.methods = methods;
        this.actual = actual;
        this.ours = ours;
        this.wanted = new WantedAccounts(methods, results);
    }

    /** Adds what was found in a school. */
    void add(SchoolDrift.Found school) {
        school.rows().forEach(this::add);
        unwanted.addAll(school.unwanted());
        wanted.add(school.visibilities());
    }

    private void add(DriftRow row) {
        byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
    }

    /** All differences, in the order of drift.csv. */
    List<DriftRow> ordered() {
        addExtra();
        List<DriftRow> ordered = new ArrayList<>();
        byKind.values().forEach(rows -> {
            rows.sort(DriftRow.ORDER);
            ordered.addAll(rows);
        });
        return ordered;
    }

    private void addExtra() {
        List<AccountIds> allWanted = wanted.byMethod();
        List<AccountIds> extra = new ArrayList<>();
        for (int method = 0; method < methods.size(); method++) {
            extra.add(actual.get(method).and(ours).without(allWanted.get(method)));
        }
        List<BitSet> named = Stream.generate(BitSet::new).limit(methods.size()).toList();
        for (SchoolDrift.Unwanted candidate : unwanted) {
            int place = extra.get(candidate.method()).placeOf(candidate.account());
            if (place >= 0) {
                named.get(candidate.method()).set(place);
                add(candidate.row());
            }
        }
        for (int method = 0; method < methods.size(); method++) {
            addNobodys(methods.ids().get(method), extra.get(method), named.get(method));
        }
    }

    /** Accounts of ours that no teacher of the run has. */
    private void addNobodys(String method, AccountIds extra, BitSet named) {
        for (int place = named.nextClearBit(0); place < extra.size(); place = named.nextClearBit(place + 1)) {
            add(SchoolDrift.granted(DriftKind.EXTRA, "", "", Long.toString(extra.at(place)), method, List.of()));
        }
    }
}
