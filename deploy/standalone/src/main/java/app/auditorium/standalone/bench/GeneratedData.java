package app.auditorium.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** 500 tenants and ten findings of each audit, made once per state directory from a fixed seed. */
final class GeneratedData {

    /** So many that there are a million findings. */
    static final int AUDITS = 100_000;

    private GeneratedData() {}

    static void makeOnce(Connection superuser, int audits) throws SQLException, IOException {
        try (var statement = superuser.createStatement();
                var there = statement.executeQuery("select to_regclass('bench.finding_plain') is not null")) {
            there.next();
            if (there.getBoolean(1)) {
                return;
            }
        }
        for (String sql : script().replace("${audits}", String.valueOf(audits)).split(";\\s*\\n")) {
            try (var statement = superuser.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /** The tenant of a rank: 1 is the largest, 500 the smallest. */
    static UUID tenant(int rank) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(("tenant" + rank).getBytes(StandardCharsets.UTF_8));
            var hex = HexFormat.of().formatHex(md5);
            return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() throws IOException {
        try (var in = GeneratedData.class.getResourceAsStream("/bench/generate.sql")) {
            if (in == null) {
                throw new IOException("This build lacks bench/generate.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
