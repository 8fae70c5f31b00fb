package app.auditorium.decision;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to the client what was decided: to its tenant where it has one, else to the first contact with an address. */
@Component
class TellDecided {

    private final Letters letters;
    private final Deliveries deliveries;
    private final Standards standards;
    private final JdbcClient sql;

    TellDecided(Letters letters, Deliveries deliveries, Standards standards, DataSource app) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.standards = standards;
        this.sql = JdbcClient.create(app);
    }

    private record Reader(
            @Nullable UUID tenant,
            @Nullable String name,
            @Nullable String email,
            String locale) {}

    void client(DecisionDetails decision, CertificationDetails certification) {
        reader(certification.organisationId()).ifPresent(reader -> {
            if (reader.tenant() != null) {
                deliveries.send(new DecisionReleased(reader.tenant(), decision.id()));
            } else if (reader.email() != null) {
                Locale locale = Locale.forLanguageTag(reader.locale());
                letters.fromTenant(Letter.to(
                        reader.email(),
                        locale,
                        "mail.decided",
                        Objects.requireNonNullElse(reader.name(), ""),
                        Acting.current().tenantName(locale),
                        standards.byId(certification.standard()).code(),
                        Texts.of(locale, "decision.kind." + decision.kind()),
                        decision.day(),
                        because(locale, decision.reason(), decision.kind(), decision.appealUntil()),
                        certification.organisation()));
            }
        });
    }

    /** The reason, and for what may be appealed how. */
    static String because(Locale locale, @Nullable String reason, DecisionKind kind, @Nullable LocalDate appealUntil) {
        String why = reason == null ? "" : "\n\n" + Texts.of(locale, "mail.decided.reason", reason);
        return kind.isNegative() && appealUntil != null
                ? why + "\n\n" + Texts.of(locale, "mail.decided.appeal", appealUntil)
                : why;
    }

    private Optional<Reader> reader(UUID organisation) {
        return sql.sql("""
                        select o.client_tenant_id, c.name, c.email, t.locale
                        from organisation o
                                 join tenant t on t.id = o.tenant_id
                                 left join lateral (select name, email from contact
                                                    where tenant_id = o.tenant_id and organisation_id = o.id and email <> ''
                                                    order by position limit 1) c on true
                        where o.tenant_id = current_tenant() and o.id = ?""")
                .param(organisation)
                .query((row, n) -> new Reader(
                        row.getObject("client_tenant_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("locale")))
                .optional();
    }
}
