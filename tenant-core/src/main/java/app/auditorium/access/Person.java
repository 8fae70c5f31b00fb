package app.auditorium.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/**
 * One account, whatever tenants the person belongs to.
 *
 * @param operator whether the person runs the service
 */
public record Person(UUID id, String email, String name, Locale locale, boolean operator) {

    static final String COLUMNS =
            "p.id, p.email, p.name, p.locale, exists (select from operator o where o.person_id = p.id)";

    static Person of(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Locale.forLanguageTag(row.getString(4)),
                row.getBoolean(5));
    }
}
