package app.auditorium.access;

import app.auditorium.kernel.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outgoing mail, written in the same transaction as the change that causes it. Any module may write; notification sends. */
public interface Letters {

    /**
     * A letter in the reader's language.
     *
     * @param key of the texts {@code <key>.subject} and {@code <key>.body} in messages.properties, filled with {@code args}
     */
    record Letter(String recipient, Locale locale, String key, List<Object> args) {

        public static Letter to(String recipient, Locale locale, String key, Object... args) {
            return new Letter(recipient, locale, key, List.of(args));
        }
    }

    /** Somebody who belongs to the acting tenant, and its language. */
    record Reader(String name, String email, Locale locale) {

        public Letter letter(String key, Object... args) {
            return Letter.to(email, locale, key, args);
        }
    }

    /** Who belongs to the acting tenant today with one of the roles: nobody else is written to about its clients. */
    List<Reader> members(Set<Role> roles);

    /** Part of the acting tenant's running transaction. */
    void fromTenant(Letter letter);

    /**
     * One to each of the acting tenant's members with one of the roles, in the tenant's language: {0} is the reader's name, {1} the
     * address of the page at {@code path}, {2} … are {@code args}.
     */
    default void toMembers(Set<Role> roles, String key, String path, Object... args) {
        forMembers(roles, key, path, args).forEach(this::fromTenant);
    }

    /** The same letters, not written yet. */
    List<Letter> forMembers(Set<Role> roles, String key, String path, Object... args);

    /** As {@link #fromTenant}, with an entry for the reader's calendar as iCalendar. */
    void invitationFromTenant(Letter letter, String calendar);

    /** Part of the door's running transaction; the tenant's administrator sees it, if one is named. */
    void fromDoor(@Nullable UUID tenant, Letter letter);
}
