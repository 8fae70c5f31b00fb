package app.auditorium.decision;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers by the body's pattern, such as {@code {scheme}-{year}-{serial:4}}: each series counts for itself, and no number comes twice. */
@Component
class CertificateNumbers {

    static final String PATTERN = "{scheme}-{year}-{serial:4}";

    private static final Pattern SERIAL = Pattern.compile("\\{serial:([1-9])}");
    private static final Pattern KNOWN = Pattern.compile("\\{(scheme|year|serial:[1-9])}");

    private final JdbcClient sql;

    CertificateNumbers(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Whether a pattern makes numbers that can be told apart: one serial, no other braces. */
    static boolean isPattern(String pattern) {
        return SERIAL.matcher(pattern).results().count() == 1
                && KNOWN.matcher(pattern).replaceAll("").matches("[\\p{L}\\p{N} ./()_-]*");
    }

    /** The next number; whoever else numbers in the same series waits until this transaction ends. */
    String next(String pattern, StandardId standard, LocalDate on) {
        String filled = pattern.replace("{scheme}", scheme(standard)).replace("{year}", String.valueOf(on.getYear()));
        String series = SERIAL.matcher(filled).replaceAll("#");
        int serial = next(series);
        return SERIAL.matcher(filled)
                .replaceAll(found -> Matcher.quoteReplacement(String.format("%0" + found.group(1) + "d", serial)));
    }

    private int next(String series) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(current_tenant() || ?, 0))")
                .param(series)
                .query((row, n) -> true)
                .single();
        int last = sql.sql("select last from certificate_series where tenant_id = current_tenant() and series = ?")
                .param(series)
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (last == 0) {
            sql.sql("insert into certificate_series (series, last) values (?, 1)")
                    .param(series)
                    .update();
        } else {
            sql.sql("update certificate_series set last = ? where tenant_id = current_tenant() and series = ?")
                    .params(last + 1, series)
                    .update();
        }
        return last + 1;
    }

    private static String scheme(StandardId standard) {
        return switch (standard) {
            case ISO_9001 -> "QMS";
            case ISO_14001 -> "EMS";
            case ISO_45001, CNS_45001 -> "OHS";
            case TOSHMS -> "TOSHMS";
            case ISO_45003 -> throw new IllegalArgumentException("Nobody is certified against guidance");
        };
    }
}
