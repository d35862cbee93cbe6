package nl.licentiesync.letters.send;

/** With whom a mail server lets in. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
