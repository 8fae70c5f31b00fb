package app.auditorium.access;

import java.util.Locale;
import java.util.UUID;

/** Persons with addresses that no other test uses. */
final class AccessFixtures {

    static final String PASSWORD = "correct horse battery";

    private AccessFixtures() {}

    static String anAddress() {
        return UUID.randomUUID() + "@example.test";
    }

    static UUID aPerson(Provisioning provisioning, String email) {
        return provisioning.createPerson(email, "Lin Mei-hua", Locale.TRADITIONAL_CHINESE, PASSWORD);
    }
}
