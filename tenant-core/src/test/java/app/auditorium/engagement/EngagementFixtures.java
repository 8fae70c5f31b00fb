package app.auditorium.engagement;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A body that can certify ISO 45001 and ISO 9001 in IAF 17, its client, and applications as somebody would fill them in. */
@Component
public class EngagementFixtures {

    public static final byte[] A_PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Engagements engagements;
    private final Applications applications;
    private final Reviews reviews;
    private final Quotes quotes;

    EngagementFixtures(
            DataSource app,
            PlatformTransactionManager transactions,
            Engagements engagements,
            Applications applications,
            Reviews reviews,
            Quotes quotes) {
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
        this.engagements = engagements;
        this.applications = applications;
        this.reviews = reviews;
        this.quotes = quotes;
    }

    public <T> T in(Membership member, Supplier<T> work) {
        return Acting.getAs(member, () -> transaction.execute(status -> work.get()));
    }

    public int sql(Membership member, String statement, Object... parameters) {
        return in(
                member,
                () -> sql.sql(statement).params(Arrays.asList(parameters)).update());
    }

    /** Accredited and staffed for both standards in IAF 17. */
    public void ableBody(Membership body) {
        for (String standard : List.of("ISO_9001", "ISO_45001", "TOSHMS")) {
            sql(
                    body,
                    "insert into scope_entry (id, standard, iaf_code, valid_from) values (gen_random_uuid(), ?, '17', '2020-01-01')",
                    standard);
        }
        staff(body, "Chen Lead", Role.LEAD_AUDITOR);
        staff(body, "Wu Decider", Role.DECISION_MAKER);
    }

    public UUID staff(Membership body, String name, Role role) {
        UUID id = UUID.randomUUID();
        sql(
                body,
                "insert into auditor (id, name, email, languages) values (?, ?, ?, '{zh-TW}')",
                id,
                name,
                id + "@example.test");
        for (String standard : List.of("ISO_9001", "ISO_45001", "TOSHMS")) {
            sql(
                    body,
                    "insert into competence (auditor_id, standard, iaf_code, role) values (?, ?, '17', ?)",
                    id,
                    standard,
                    role.name());
        }
        return id;
    }

    public UUID client(Membership body, String name, @Nullable Membership tenant) {
        UUID id = UUID.randomUUID();
        sql(
                body,
                "insert into organisation (id, name, country, iaf_codes, client_tenant_id) values (?, ?, 'TW', '{17}', ?)",
                id,
                name,
                tenant == null ? null : tenant.tenantId());
        return id;
    }

    /** A client whose people were counted at one site, and who is called there. */
    void keep(Membership body, UUID client) {
        sql(body, """
                insert into site (id, organisation_id, position, name, address, employees, contractors, shifts)
                values (gen_random_uuid(), ?, 1, 'Taichung plant', '1 Industrial Road', 180, 25, 2),
                       (gen_random_uuid(), ?, 2, 'Office', '', 0, 0, 1)""", client, client);
        sql(body, """
                insert into contact (id, organisation_id, name, email, phone)
                values (gen_random_uuid(), ?, '陳經理', 'chen@hongyuan.example', '04-2359-0000')""", client);
    }

    public static ApplicationContent complete(StandardId... standards) {
        return new ApplicationContent(
                List.of(standards),
                "精密金屬零件之製造",
                "Manufacture of precision metal parts",
                List.of(new ApplicationSite("台中廠", "台中市工業區一路 1 號", "Turning, milling, heat treatment", 180, 25, 2)),
                "Production, quality, maintenance; own test laboratory",
                "Surface treatment",
                "Occupational Safety and Health Act",
                false,
                null,
                null,
                null,
                "zh-TW",
                "Machines, hot metal, noise",
                "Quenching oil",
                4,
                "宏遠精密金屬台中廠",
                true,
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 6, 30),
                "Wang",
                "wang@hongyuan.example.tw",
                null,
                null);
    }

    /** Submitted by the body on behalf of its client. */
    public EngagementDetails submitted(Membership body, UUID client, StandardId... standards) {
        EngagementDetails opened = Acting.getAs(
                body,
                () -> engagements
                        .open(new NewEngagement(client, List.of(standards), "call"))
                        .orThrow());
        Acting.as(body, () -> {
            ApplicationDraft draft = applications.begin(opened.id()).orThrow();
            applications.attach(draft.id(), "register.pdf", A_PDF).orThrow();
            draft = applications
                    .save(
                            draft.id(),
                            new ApplicationChanges(
                                    draft.version(),
                                    complete(standards),
                                    "form of the client",
                                    LocalDate.of(2026, 1, 5)))
                    .orThrow();
            applications.submit(draft.id(), draft.version(), null).orThrow();
        });
        return now(body, opened.id());
    }

    /** As if somebody had determined the audit time and kept it. */
    public void timed(Membership body, UUID engagement) {
        sql(body, """
                insert into audit_time (id, organisation_id, engagement_id, standards, rule_set, input, result, working,
                                        initial_days, stage1_days, stage2_days, surveillance_days, recertification_days)
                select gen_random_uuid(), organisation_id, id, standards, 'test',
                       '{"certificationIds": [], "standards": [], "places": [], "sampling": false}',
                       '{"initialDays": 9, "stage1Days": 3, "stage2Days": 6, "onSiteMinimumDays": 7.2, "surveillanceDays": 3,
                         "recertificationDays": 6, "places": [], "ruleSet": "test", "working": []}', '[]', 9, 3, 6, 3, 6
                from engagement where tenant_id = current_tenant() and id = ?""", engagement);
    }

    public void answerEverything(Membership body, UUID engagement) {
        timed(body, engagement);
        Acting.as(body, () -> {
            ReviewDetails review = reviews.of(engagement).orElseThrow();
            review.engagement()
                    .terms()
                    .forEach(terms -> reviews.settle(
                                    engagement,
                                    terms,
                                    List.of("17"),
                                    terms.standard() == StandardId.ISO_9001 ? null : Complexity.HIGH,
                                    terms.scopeText(),
                                    terms.scopeTextEn())
                            .orThrow());
            review.items()
                    .forEach(item -> reviews.answer(
                                    engagement, item, review.answers().get(item), ReviewItem.Answer.YES, "")
                            .orThrow());
        });
    }

    public EngagementDetails reviewed(Membership body, UUID client, StandardId... standards) {
        EngagementDetails submitted = submitted(body, client, standards);
        answerEverything(body, submitted.id());
        return Acting.getAs(
                body,
                () -> reviews.complete(submitted.id(), now(body, submitted.id()).version())
                        .orThrow());
    }

    public QuoteDetails quoteSent(Membership body, UUID engagement) {
        return Acting.getAs(body, () -> {
            QuoteDetails draft = quotes.draft(engagement).orThrow();
            QuoteDetails priced = quotes.save(
                            engagement,
                            draft.id(),
                            new QuoteChanges(
                                    draft.version(),
                                    draft.validUntil(),
                                    draft.taxPercent(),
                                    draft.terms(),
                                    draft.lines().stream()
                                            .map(line -> new QuoteLine(
                                                    line.standard(),
                                                    line.item(),
                                                    new java.math.BigDecimal("4.5"),
                                                    new java.math.BigDecimal("24000")))
                                            .toList()))
                    .orThrow();
            return quotes.send(engagement, priced.id(), priced.version()).orThrow();
        });
    }

    /** Signed by both, and the certifications made. */
    public EngagementDetails programmed(Membership body, UUID client, StandardId... standards) {
        UUID id = reviewed(body, client, standards).id();
        UUID quote = quoteSent(body, id).id();
        Acting.as(body, () -> {
            quotes.sign(id, new Signature(quote, "Lin Mei-hua", true)).orThrow();
            quotes.signForClient(
                            id,
                            new PaperSignature(
                                    new Signature(quote, "Wang", true),
                                    "paper by post",
                                    LocalDate.now(body.zone()),
                                    "signed.pdf",
                                    A_PDF))
                    .orThrow();
        });
        EngagementDetails contracted = now(body, id);
        return Acting.getAs(
                body,
                () -> engagements.createProgramme(id, contracted.version()).orThrow());
    }

    public EngagementDetails now(Membership body, UUID engagement) {
        return Acting.getAs(body, () -> engagements.details(engagement).orElseThrow());
    }
}
