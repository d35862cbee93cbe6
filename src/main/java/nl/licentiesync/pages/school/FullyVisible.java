package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.BasispoortLists;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityRow;

/**
 * Who of a school sees each program fully, of the programs with a method: an account for each teacher who has one.
 *
 * @param accounts by program, in order of its id
 */
record FullyVisible(SortedMap<Program, List<Long>> accounts) {

    /** What chosen rows of a school make fully visible. */
    static FullyVisible of(SchoolReport report, Predicate<VisibilityRow> chosen) {
        FullyVisible all = none();
        for (VisibilityRow row : report.rows()) {
            Program program = row.visibility().program();
            if (row.visibility().access() == Access.FULL && !program.methodId().isEmpty() && chosen.test(row)) {
                all.add(program, AccountId.parse(row.visibility().teacher().basispoortId()));
            }
        }
        return all;
    }

    private static FullyVisible none() {
        return new FullyVisible(new TreeMap<>(Comparator.comparing(Program::id)));
    }

    private void add(Program program, long account) {
        if (account != AccountId.NONE) {
            accounts.computeIfAbsent(program, first -> new ArrayList<>()).add(account);
        }
    }

    /** For how many of these teachers each program is missing in the lists, of those that have one; never for 0. */
    SortedMap<Program, Integer> missingIn(BasispoortLists lists) {
        SortedMap<Program, Integer> missing = new TreeMap<>(accounts.comparator());
        accounts.forEach((program, seeing) -> {
            AccountIds list = lists.byMethod().get(program.methodId());
            if (list != null) {
                int count =
                        (int) seeing.stream().filter(id -> !list.contains(id)).count();
                if (count > 0) {
                    missing.put(program, count);
                }
            }
        });
        return missing;
    }

    /** Writes each account once, and for each program the places of its accounts among these. */
    void writeTo(PackWriter out) {
        AccountIds.Builder all = new AccountIds.Builder();
        accounts.values().forEach(seeing -> seeing.forEach(all::add));
        AccountIds distinct = all.build();
        out.putNumber(distinct.size());
        for (int place = 0; place < distinct.size(); place++) {
            out.putLong(distinct.at(place));
        }
        out.putNumber(accounts.size());
        accounts.forEach((program, seeing) -> {
            out.putText(program.id().value());
            out.putNumber(seeing.size());
            seeing.forEach(account -> out.putNumber(distinct.placeOf(account)));
        });
    }

    /** Reads what {@link #writeTo} wrote in a run of the same catalogue. */
    static FullyVisible read(PackReader in, Catalogue catalogue) {
        long[] distinct = new long[in.getNumber()];
        for (int place = 0; place < distinct.length; place++) {
            distinct[place] = in.getLong();
        }
        FullyVisible all = none();
        for (int programs = in.getNumber(); programs > 0; programs--) {
            Program program = catalogue.program(new ProgramId(in.getText()));
            for (int seeing = in.getNumber(); seeing > 0; seeing--) {
                all.add(program, distinct[in.getNumber()]);
            }
        }
        return all;
    }
}
