package app.auditorium.standalone;

import app.auditorium.tenancy.RoleScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The database roles that sign in, with their passwords, and the SQL that makes them. */
record Roles(Map<String, String> passwords) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Roles withRandomPasswords() {
        var passwords = new LinkedHashMap<String, String>();
        RoleScript.LOGINS.forEach(name -> passwords.put(name, randomPassword()));
        return new Roles(passwords);
    }

    /** The passwords of last time; new ones for roles that have come since. */
    static Roles keptIn(Path file) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                kept.load(in);
            }
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var passwords = new LinkedHashMap<String, String>();
        RoleScript.LOGINS.forEach(name -> passwords.put(name, kept.getProperty(name, randomPassword())));
        kept.putAll(passwords);
        try (var out = Files.newOutputStream(file)) {
            kept.store(out, "passwords of the database roles");
        }
        return new Roles(passwords);
    }

    /** Harmless to run again. */
    String sql() {
        return RoleScript.with(passwords);
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        passwords.forEach((role, password) -> properties.put("auditorium.database.passwords." + role, password));
        return properties;
    }

    /** For a database administrator: the SQL and, as comments, the configuration that goes with it. */
    String script() {
        var script = new StringBuilder(sql()).append("\n-- Configuration for these passwords, made up just now:\n");
        script.append("-- auditorium.embedded=false\n");
        script.append("-- auditorium.database.url=jdbc:postgresql://HOST:5432/DATABASE\n");
        properties()
                .forEach((name, value) -> script.append("-- ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append('\n'));
        return script.toString();
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
