package app.auditorium.records;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.decision.CertificateIssuer;
import app.auditorium.decision.CertificateIssuers;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.DecisionFixtures;
import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.Decisions;
import app.auditorium.decision.GrievanceAbout;
import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.GrievanceKind;
import app.auditorium.decision.Grievances;
import app.auditorium.decision.NewDecision;
import app.auditorium.decision.NewGrievance;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.finding.FindingStep;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.report.Recommendation;
import app.auditorium.report.Report;
import app.auditorium.report.ReportContent;
import app.auditorium.report.ReportItem;
import app.auditorium.report.Reports;
import app.auditorium.report.ReviewPoint;
import app.auditorium.report.TechnicalReviews;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What an accreditation assessor gets: each record in its section, each named in the index. */
@CoreTest
class RecordsTest {

    /** Codes, missing values, languages by their tags, and moments in UTC. */
    private static final Pattern NOT_IN_WORDS =
            Pattern.compile("[A-Z]{2,}_[A-Z0-9_]+|\\b(?!TOSHMS)[A-Z]{5,}\\b|\\bnull\\b|zh-TW|\\dT\\d\\d:\\d\\d");

    private static final Pattern AN_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");

    @Autowired
    DecisionFixtures decisions;

    @Autowired
    Decisions taking;

    @Autowired
    CertificateIssuers issuers;

    @Autowired
    Grievances grievances;

    @Autowired
    Reports reports;

    @Autowired
    @Qualifier("doorkeeper") DatabaseRole door;

    @Autowired
    ConductFixtures conduct;

    @Autowired
    Records records;

    @Autowired
    CertifiedBody bodies;

    @Autowired
    EngagementFixtures engagements;

    @Autowired
    Tenants tenants;

    @Test
    void applicationReviewAndOfferStandInTheRecordsOfTheCertificationThatCameOfThem() throws IOException {
        Membership body = tenants.certificationBody();
        engagements.ableBody(body);
        UUID certification = engaged(body, engagements.client(body, "Hongyuan", null));

        Map<String, byte[]> archive = archive(body, certification, Locale.TRADITIONAL_CHINESE);

        assertThat(archive.keySet())
                .contains(
                        "01-申請與審查/EN-1-申請書第-1-版.pdf",
                        "01-申請與審查/EN-1-申請審查.pdf",
                        "01-申請與審查/EN-1-register.pdf",
                        "03-報價與合約/EN-1-報價單第-1-版.pdf");
        everythingIsNamedInTheIndex(archive);
    }

    /** Reviewed and offered by the body, with a pending certification. */
    private UUID engaged(Membership body, UUID client) {
        EngagementDetails engagement = engagements.reviewed(body, client, StandardId.ISO_45001);
        engagements.quoteSent(body, engagement.id());
        UUID certification = UUID.randomUUID();
        engagements.sql(
                body,
                "insert into certification (id, organisation_id, standard, iaf_codes, state) values (?, ?, 'ISO_45001', '{17}', 'PENDING')",
                certification,
                client);
        engagements.sql(
                body,
                "update engagement_standard set certification_id = ? where tenant_id = current_tenant() and engagement_id = ?",
                certification,
                engagement.id());
        engagements.sql(
                body,
                "insert into audit_time_certification (audit_time_id, certification_id) select id, ? from audit_time where engagement_id = ?",
                certification,
                engagement.id());
        return certification;
    }

    @Test
    void theRecordsOfAWholeEngagementSayWhatTheyAreAboutInWordsOnly() throws IOException {
        Membership body = named(tenants.certificationBody());
        engagements.ableBody(body);
        UUID client = engagements.client(body, "Hongyuan", null);
        UUID certification = engaged(body, client);
        Membership decider = decided(body, client, certification);

        for (Locale locale : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
            Map<String, byte[]> archive = archive(body, certification, locale);
            everythingIsNamedInTheIndex(archive);
            for (Map.Entry<String, byte[]> file : archive.entrySet()) {
                if (!file.getKey().endsWith(".pdf") || file.getKey().endsWith("register.pdf")) {
                    continue;
                }
                String text = text(file.getValue());
                assertThat(text).as(file.getKey()).doesNotContainPattern(NOT_IN_WORDS);
                if (!file.getKey().startsWith("10-")) {
                    assertThat(text).as(file.getKey()).doesNotContainPattern(AN_ID);
                }
            }
            assertThat(archive.keySet()).allSatisfy(name -> assertThat(name).doesNotContainPattern(AN_ID));
            for (String section : List.of("01-", "02-", "03-", "04-", "05-", "06-", "07-", "09-", "11-", "12-")) {
                assertThat(archive.entrySet().stream()
                                .filter(file -> file.getKey().startsWith(section)))
                        .as(section)
                        .isNotEmpty()
                        .filteredOn(file -> !file.getKey().endsWith("register.pdf"))
                        .allSatisfy(file -> assertThat(text(file.getValue()))
                                .as(file.getKey())
                                .contains("Testhaus", "Teststrasse 1", "Hongyuan", "ISO 45001:2018", "EN-1", "OHS-"));
            }
        }
        Map<String, byte[]> archive = archive(body, certification, Locale.ENGLISH);
        assertThat(text(only(archive, "01-", "Review")))
                .contains("High", "精密金屬零件之製造", "Manufacture of precision metal parts", "Completed by");
        assertThat(text(only(archive, "04-", "Special")))
                .contains("Team saved", "Areas known then", "IAF 17", "Who could not go");
        assertThat(text(only(archive, "04-", "stage-2")))
                .contains("Chen Lead", "was not kept yet")
                .doesNotContain("Who could not go");
        assertThat(text(only(archive, "05-", "")))
                .contains("Workers’ representatives", "陳經理, management representative");
        assertThat(text(only(archive, "07-", "")))
                .contains(
                        "Special audit · 2", "Recommendation of the audit team", "Chen Lead · lead auditor", "無其他事項。");
        assertThat(text(only(archive(body, certification, Locale.TRADITIONAL_CHINESE), "07-", "")))
                .as("what the portal says is in the archive's language, what people wrote in theirs")
                .contains("特別稽核", "Chen Lead · 主導稽核員", "Nothing further.")
                .doesNotContain("lead auditor");
        assertThat(text(only(archive, "11-", "")))
                .contains("Noise at night.", "Neighbour Wang", "A certified client", "Acknowledged")
                .doesNotContain("wang@example.test");
        assertThat(text(only(archive(decider, certification, Locale.ENGLISH), "11-", "")))
                .as("whoever decided about the client does not read who complained")
                .contains("Noise at night.", "Not named here")
                .doesNotContain("Neighbour Wang");
        assertThat(text(only(archive, "09-", ""))).contains("Initial audit, stage 2", "Chen Lead");
    }

    /** Granted after a stage 2 with a finding, and audited once more. */
    private Membership decided(Membership body, UUID client, UUID certification) {
        Membership decider = tenants.colleague(body, null, Role.DECISION_MAKER);
        decisions.competent(decider, "17");
        UUID lead = decisions.query(body, UUID.class, "select id from auditor where name = 'Chen Lead'");
        var awaiting = new DecisionFixtures.Awaiting(body, decider, body, lead, client, certification);
        UUID file = decisions.afterStage2(awaiting);
        UUID audit =
                decisions.query(body, UUID.class, "select id from audit where certification_id = ?", certification);
        decisions.finding(awaiting, audit, "MINOR", "ACCEPTED");
        as(decider, () -> taking.take(NewDecision.of(file, DecisionKind.GRANT, DecisionFixtures.today())))
                .orThrow();
        AuditDetails closed = conduct.closed(
                body,
                conduct.inProgress(
                        body,
                        new NewAudit(
                                certification,
                                AuditType.SPECIAL,
                                "complaint",
                                List.of("17"),
                                DecisionFixtures.today(),
                                DecisionFixtures.today(),
                                null,
                                lead,
                                List.of(),
                                null)));
        reported(body, closed);
        as(body, () -> {
            GrievanceDetails complaint = grievances
                    .register(new NewGrievance(
                            GrievanceKind.COMPLAINT,
                            GrievanceAbout.CLIENT,
                            client,
                            null,
                            "Neighbour Wang",
                            "wang@example.test",
                            null,
                            "夜間噪音。 Noise at night."))
                    .orThrow();
            return grievances.acknowledge(complaint.id(), complaint.version()).orThrow();
        });
        return decider;
    }

    private void reported(Membership body, AuditDetails closed) {
        var said = new EnumMap<ReportItem, String>(ReportItem.class);
        for (ReportItem item : ReportItem.of(closed.type())) {
            said.put(item, "Nothing further. 無其他事項。");
        }
        as(body, () -> {
            Report draft = reports.of(closed.id()).orElseThrow();
            Report whole = reports.write(
                            closed.id(),
                            new ReportContent(said, Recommendation.RECOMMENDED, "", List.of()),
                            draft.version())
                    .orThrow();
            return reports.submit(closed.id(), closed.version(), whole.version())
                    .orThrow();
        });
    }

    private Membership named(Membership body) {
        Membership named = new Membership(
                body.id(),
                body.tenantId(),
                "Testhaus",
                body.kind(),
                body.personId(),
                body.personName(),
                body.email(),
                body.roles(),
                body.zone(),
                body.locale());
        door.run(sql -> sql.sql("update tenant set name = 'Testhaus' where id = ?")
                .param(body.tenantId())
                .update());
        as(named, () -> {
            CertificateIssuer now = issuers.current();
            return issuers.change(new CertificateIssuer(
                            now.version(),
                            now.numberPattern(),
                            "Testhaus",
                            null,
                            "Teststrasse 1",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null))
                    .orThrow();
        });
        return named;
    }

    private static byte[] only(Map<String, byte[]> archive, String section, String part) {
        return archive.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(section) && file.getKey().contains(part))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRevisionOfTheCertificateStandsInTheRecords() throws IOException {
        Membership body = bodies.body();
        UUID certification = bodies.granted(
                body, "Hongyuan", StandardId.ISO_9001, LocalDate.now().minusMonths(2));

        Map<String, byte[]> archive = archive(body, certification, Locale.TRADITIONAL_CHINESE);

        assertThat(archive.keySet()).anyMatch(name -> name.startsWith("10-驗證證書/") && name.contains("版次-1"));
        everythingIsNamedInTheIndex(archive);
    }

    @Test
    void anotherBodysCertificationHasNoRecordsHere() {
        Membership body = bodies.body();
        UUID certification = bodies.pending(body, "Hongyuan", StandardId.ISO_9001);

        assertThat(as(tenants.certificationBody(), () -> records.of(certification, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void reviewsStatesAndStepsStandInTheRecordsInWords() {
        var keys = new ArrayList<String>();
        for (ReviewPoint point : ReviewPoint.values()) {
            keys.add("records.review.point." + point);
        }
        for (TechnicalReviews.Result result : TechnicalReviews.Result.values()) {
            keys.add("records.review.result." + result);
        }
        for (AuditState state : AuditState.values()) {
            keys.add("records.audit.state." + state);
        }
        for (AuditStep step : AuditStep.values()) {
            keys.add("records.audit.step." + step);
        }
        for (FindingStep step : FindingStep.values()) {
            keys.add("records.finding.step." + step);
        }

        for (Locale locale : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
            assertThat(keys)
                    .allSatisfy(key ->
                            assertThat(Texts.of(locale, key)).isNotBlank().isNotEqualTo(key));
        }
    }

    @Test
    void momentsInTheRecordsAreThoseOfTheBodysTimeZone() {
        Membership body = tenants.certificationBody();

        assertThat(as(body, () -> RecordPress.moment(Instant.parse("2026-03-01T20:47:00Z"))))
                .isEqualTo("2026-03-02 04:47");
    }

    /** The files by their paths within the archive's folder. */
    private Map<String, byte[]> archive(Membership body, UUID certification, Locale locale) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(as(body, () -> records.write(certification, locale, out))).isTrue();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).startsWith("Hongyuan").contains("/");
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void everythingIsNamedInTheIndex(Map<String, byte[]> archive) {
        String index = new String(archive.get("index.html"), StandardCharsets.UTF_8);
        assertThat(archive.keySet().stream().filter(name -> !name.startsWith("index.")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(index).contains("href=\"" + name + "\""));
        assertThat(archive.values()).allSatisfy(bytes -> assertThat(bytes).isNotEmpty());
    }
}
