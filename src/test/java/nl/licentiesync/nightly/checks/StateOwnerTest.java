package nl.licentiesync.nightly.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may go on with a state. */
class StateOwnerTest {

    @ParameterizedTest
    @CsvSource({
        "sync, sync, true, false",
        "sync, sync, false, false",
        "sync, root, true, true",
        "root, root, true, false",
        "root, sync, false, true",
        "anna, bart, true, false",
        "anna, bart, false, true"
    })
    void rootAndWhoCannotWriteAreRefused(String owner, String user, boolean writable, boolean refused) {
        assertThat(StateOwner.isForeign(owner, user, writable)).isEqualTo(refused);
    }

    @Test
    void aFileThatAnotherRunRemovedMeanwhileIsNobodys(@TempDir Path state) {
        assertThatCode(() -> StateOwner.check(state, List.of(state, state.resolve("db/seal"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whoIsNotRootIsToldTheOwner() {
        assertThat(StateOwner.refusal(Path.of("/s"), Path.of("/s/lock"), "root", "sync"))
                .isEqualTo(
                        "/s/lock belongs to root, and this user is sync. Run it as root (sudo -u root), or give the state to this user (chown -R sync /s). Nothing was changed.");
    }
}
