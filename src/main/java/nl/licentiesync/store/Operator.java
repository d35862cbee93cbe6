package nl.licentiesync.store;

import java.util.Map;
import java.util.Optional;
import nl.licentiesync.files.FileOwner;

/**
 * The user or service that starts a command.
 *
 * @param login the user that the command runs as
 * @param sudoUser the user who became that one with sudo
 */
public record Operator(String login, Optional<String> sudoUser) {

    /** The operator of this process, by its user and its environment. */
    public static Operator of(Map<String, String> environment) {
        return new Operator(
                FileOwner.current(),
                Optional.ofNullable(environment.get("SUDO_USER")).filter(user -> !user.isBlank()));
    }

    @Override
    public String toString() {
        return sudoUser.map(user -> "%s (sudo user %s)".formatted(login, user)).orElse(login);
    }
}
