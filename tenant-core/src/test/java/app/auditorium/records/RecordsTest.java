package app.auditorium.records;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditStep;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.finding.FindingStep;
import app.auditorium.kernel.RecordsSource.Section;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.report.ReviewPoint;
import app.auditorium.report.TechnicalReviews;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an accreditation assessor gets: each record in its section, each named in the index. */
@CoreTest
class RecordsTest {

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
        UUID client = engagements.client(body, "Hongyuan", null);
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

        Map<String, byte[]> archive = archive(body, certification);

        assertThat(archive.keySet())
                .anyMatch(name -> name.startsWith(Section.APPLICATION.folder()) && name.endsWith("application-1.pdf"))
                .anyMatch(name -> name.startsWith(Section.APPLICATION.folder()) && name.endsWith("register.pdf"))
                .anyMatch(name -> name.startsWith(Section.APPLICATION.folder()) && name.endsWith("review.pdf"))
                .anyMatch(name -> name.startsWith(Section.AGREEMENT.folder()) && name.endsWith("quote-1.pdf"));
        everythingIsNamedInTheIndex(archive);
    }

    @Test
    void everyRevisionOfTheCertificateStandsInTheRecords() throws IOException {
        Membership body = bodies.body();
        UUID certification = bodies.granted(
                body, "Hongyuan", StandardId.ISO_9001, LocalDate.now().minusMonths(2));

        Map<String, byte[]> archive = archive(body, certification);

        assertThat(archive.keySet())
                .anyMatch(name -> name.startsWith(Section.CERTIFICATE.folder()) && name.endsWith("-r1.pdf"));
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

    private Map<String, byte[]> archive(Membership body, UUID certification) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(as(body, () -> records.write(certification, Locale.TRADITIONAL_CHINESE, out)))
                .isTrue();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
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
