package app.auditorium.access;

import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Persons with addresses that no other test uses, and what was mailed to them. */
final class AccessFixtures {

    static final String PASSWORD = "correct horse battery";

    private static final Pattern LINK = Pattern.compile("https?://\\S+/(?:invitation|password|setup)/(\\S+)");

    private AccessFixtures() {}

    static String anAddress() {
        return UUID.randomUUID() + "@example.test";
    }

    static UUID aPerson(Provisioning provisioning, String email) {
        return provisioning.createPerson(email, "Lin Mei-hua", Locale.TRADITIONAL_CHINESE, PASSWORD);
    }

    /** The secret in the newest mail to an address. */
    static String secretMailedTo(String email) {
        try (var superuser = TestDatabase.superuser();
                var select = superuser.prepareStatement(
                        "select body from mail where recipient = ? order by written_at desc limit 1")) {
            select.setString(1, email);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("Nothing was mailed to " + email);
                }
                return secretOf(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String secretOf(String text) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return link.group(1);
    }

    static int mailsTo(String email) {
        try (var superuser = TestDatabase.superuser();
                var select = superuser.prepareStatement("select count(*) from mail where recipient = ?")) {
            select.setString(1, email);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void asSuperuser(String statement) {
        try (var superuser = TestDatabase.superuser();
                var update = superuser.createStatement()) {
            update.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
