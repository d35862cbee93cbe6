package nl.licentiesync.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/**
 * To whom a school's letter goes.
 *
 * @param addresses those of its ICT coordinators in service, then those that were named for it
 * @param unusable number of addresses that no mail can be sent to
 */
record Recipients(List<MailAddress> addresses, int unusable) {

    /** The recipients of a school's letter on a date. */
    static Recipients of(School school, LocalDate date, NamedRecipients named) {
        List<String> texts = new ArrayList<>();
        for (Teacher teacher : school.teachers()) {
            boolean coordinates = teacher.roles().contains(Role.ICT_COORDINATOR) && !teacher.leftBefore(date);
            if (coordinates && !teacher.email().isEmpty()) {
                texts.add(teacher.email());
            }
        }
        Map<String, MailAddress> addresses = new LinkedHashMap<>();
        int unusable = 0;
        for (String text : texts) {
            Optional<MailAddress> address = MailAddress.parse(text);
            unusable += address.isPresent() ? 0 : 1;
            address.ifPresent(usable -> addresses.putIfAbsent(usable.key(), usable));
        }
        named.of(school.code()).forEach(address -> addresses.putIfAbsent(address.key(), address));
        return new Recipients(List.copyOf(addresses.values()), unusable);
    }
}
