package nl.licentiesync.basispoort;

import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;

/** The accounts that are to have each method, as the visible rows of a run say. */
final class WantedAccounts {

    private WantedAccounts() {}

    /** Those of each method, by its number; an account that is no number is not wanted. */
    static List<AccountIds> of(RunRows rows, Methods methods, ResultsYear results) {
        List<AccountIds.Builder> wanted =
                Stream.generate(AccountIds.Builder::new).limit(methods.size()).toList();
        rows.forEach((school, visibilities) -> visibilities.forEach(row -> {
            int method = methods.numberOf(row.program().id());
            if (method != Methods.NONE && results.isWanted(row.access())) {
                wanted.get(method).add(AccountId.parse(row.teacher().basispoortId()));
            }
        }));
        return wanted.stream().map(AccountIds.Builder::build).toList();
    }
}
