package nl.licentiesync.basispoort;

import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.rules.Visibility;

/** Collects the accounts that are to have each method, as the visible rows of a run say. */
public final class WantedAccounts {

    private final Methods methods;
    private final ResultsYear results;
    private final List<AccountIds.Builder> wanted;

    public WantedAccounts(Methods methods, ResultsYear results) {
        this.methods = methods;
        this.results = results;
        this.wanted =
                Stream.generate(AccountIds.Builder::new).limit(methods.size()).toList();
    }

    /** Those of a run. */
    static List<AccountIds> of(RunRows rows, Methods methods, ResultsYear results) {
        WantedAccounts wanted = new WantedAccounts(methods, results);
        rows.forEach(school -> wanted.add(school.rows()));
        return wanted.byMethod();
    }

    /** Adds those of rows; an account that is no number is not wanted. */
    public void add(List<Visibility> rows) {
        for (Visibility row : rows) {
            int method = methods.numberOf(row.program().id());
            if (method != Methods.NONE && results.isWanted(row.access())) {
                wanted.get(method).add(AccountId.parse(row.teacher().basispoortId()));
            }
        }
    }

    /** Those of each method, by its number. */
    public List<AccountIds> byMethod() {
        return wanted.stream().map(AccountIds.Builder::build).toList();
    }
}
