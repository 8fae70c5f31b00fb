package app.auditorium.decision;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bodies whose clients are certified, told as prose. */
@Component
public class CertifiedBody {

    private final Tenants tenants;
    private final BodyFixtures files;
    private final Certifications certifications;
    private final Lives lives;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CertifiedBody(
            Tenants tenants,
            BodyFixtures files,
            Certifications certifications,
            Lives lives,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.files = files;
        this.certifications = certifications;
        this.lives = lives;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A body accredited for what these tests certify. */
    public Membership body() {
        return accredited(tenants.certificationBody());
    }

    private Membership accredited(Membership body) {
        for (StandardId standard : List.of(StandardId.ISO_9001, StandardId.ISO_45001, StandardId.TOSHMS)) {
            files.accredit(body, standard, "17", "28");
        }
        return body;
    }

    /** A pending certification of a client that is registered in Kaohsiung and has its site in Taipei. */
    public UUID pending(Membership body, String client, StandardId standard) {
        UUID organisation = UUID.randomUUID();
        files.as(body, db -> {
            db.sql(
                            "insert into organisation (id, name, name_zh, country, county, iaf_codes) values (?, ?, ?, 'TW', 'TW-KHH', '{17}')")
                    .params(organisation, client, client + "股份有限公司")
                    .update();
            db.sql(
                            "insert into site (id, organisation_id, name, address, employees) values (?, ?, '總廠', '臺北市信義區市府路 1 號', 120)")
                    .params(UUID.randomUUID(), organisation)
                    .update();
        });
        return as(
                body,
                () -> certifications
                        .record(new NewCertification(
                                organisation,
                                standard,
                                List.of("17"),
                                standard == StandardId.ISO_9001 ? null : Complexity.HIGH,
                                "金屬零件之設計與製造"))
                        .orThrow()
                        .id());
    }

    /** As {@link #granted}, by a body that is not accredited yet. */
    public UUID grantedBy(Membership body, String client, StandardId standard, LocalDate on) {
        return granted(accredited(body), client, standard, on);
    }

    /** Granted on a day, by a decision. */
    public UUID granted(Membership body, String client, StandardId standard, LocalDate on) {
        UUID certification = pending(body, client, standard);
        happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.GRANT,
                on,
                LifeEvent.audit(LifeEventType.STAGE_2_END, on.minusDays(20), 0),
                LifeEvent.decision(DecisionKind.INITIAL, on));
        return certification;
    }

    /** Events, and the decision that brought them about, in one transaction. */
    public void happens(
            Membership body,
            UUID certification,
            app.auditorium.decision.DecisionKind kind,
            LocalDate on,
            LifeEvent... lived) {
        as(
                body,
                () -> transaction.execute(status -> {
                    Arrays.stream(lived)
                            .forEach(event -> lives.record(certification, event).orThrow());
                    events.publishEvent(new DecisionTaken(UUID.randomUUID(), certification, kind, on));
                    return true;
                }));
    }

    public static <T> T as(Membership member, Supplier<T> work) {
        return Acting.getAs(member, work);
    }
}
