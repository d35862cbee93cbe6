package nl.licentiesync.letters.send;

import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.model.SchoolCode;

/**
 * A letter as it lies in its folder.
 *
 * @param bytes of the e-mail
 */
record StoredLetter(SchoolCode school, List<Address> to, byte[] bytes) {

    /** The addresses, joined by a bar. */
    String recipients() {
        return to.stream()
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .collect(Collectors.joining("|"));
    }
}
