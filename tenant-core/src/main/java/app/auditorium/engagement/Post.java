package app.auditorium.engagement;

import app.auditorium.access.Letters;
import app.auditorium.kernel.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters to those of the acting tenant whom an engagement or a notice concerns. */
@Component
class Post {

    private final Letters letters;

    Post(Letters letters) {
        this.letters = letters;
    }

    /** {0} is the reader's name, {1} the address of the page, {2} … are the further arguments. */
    void to(Set<Role> roles, String key, String path, Object... args) {
        letters.toMembers(roles, key, path, args);
    }

    /** To the body's planners and administrators. */
    void toBody(String key, UUID engagement, Object... args) {
        to(Set.of(Role.PLANNER, Role.ADMINISTRATOR), key, "/engagements/" + engagement, args);
    }

    /** To the client company's administrators. */
    void toClient(String key, UUID engagement, Object... args) {
        to(Set.of(Role.ADMINISTRATOR), key, "/applications/" + engagement, args);
    }
}
