package app.auditorium.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The SQL that a database administrator runs once: roles, their passwords, and what they may do before any table exists. */
public final class RoleScript {

    /** The roles that sign in, and so need a password. */
    public static final List<String> LOGINS = List.of("migrator", "app", "doorkeeper", "indexer", "jobs", "visitor");

    private RoleScript() {}

    /** The script with its passwords filled in; each of {@link #LOGINS} needs one, without quotes or backslashes. */
    public static String with(Map<String, String> passwords) {
        String script = template();
        for (String role : LOGINS) {
            String password = passwords.get(role);
            if (password == null || !password.matches("[A-Za-z0-9_.~-]{8,200}")) {
                throw new IllegalArgumentException(
                        "Role " + role + " needs a password of 8 to 200 letters, digits, or the signs _ . ~ -");
            }
            script = script.replace("${" + role + "}", password);
        }
        return script;
    }

    private static String template() {
        try (var in = RoleScript.class.getResourceAsStream("/db/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("db/roles.sql is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
