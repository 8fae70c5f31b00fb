package app.auditorium.decision;

import static app.auditorium.decision.CertifiedBody.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.decision.signing.PdfSignatures;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.StandardId;
import app.auditorium.paper.VeraPdf;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions bring forth certificates, revision by revision; what was issued and signed stays as it was (A-12, A-81, C-38). */
@CoreTest
class CertificatesTest {

    private static final LocalDate GRANTED = LocalDate.of(2025, 3, 15);

    @Autowired
    private CertifiedBody bodies;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificatesAboutUs aboutUs;

    @Autowired
    private CertificateWordings wordings;

    @Autowired
    private CertificateIssuers issuers;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private Tenants tenants;

    @Test
    void aGrantBringsForthTheFirstRevisionAndItsSignedDocument() throws Exception {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Hung Yuan Metal", StandardId.ISO_45001, GRANTED);
        CertificateDetails certificate = only(body, certification);
        assertThat(certificate.number()).isEqualTo("OHS-2025-0001");
        assertThat(certificate.current().revision()).isEqualTo(1);
        assertThat(certificate.current().expiresOn()).isEqualTo("2028-03-14");
        eventually(() -> only(body, certification).current().sha256() != null);
        byte[] pdf = pdf(body, certificate.current().id());
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/certificate.pdf"), pdf);
        assertThat(VeraPdf.complaints(pdf)).isEmpty();
        assertThat(PdfSignatures.intact(pdf, key(body).certificate())).isTrue();
        assertThat(text(pdf))
                .contains("OHS-2025-0001", "ISO 45001:2018", "2025-03-15", "2028-03-14", "Hung Yuan Metal")
                .contains("金屬零件之設計與製造", "臺北市信義區市府路 1 號");
        assertThat(pdf(body, certificate.current().id())).isEqualTo(pdf);
    }

    @Test
    void a81_c39_whatChangesInTheClientsFileReachesACertificateOnlyThroughItsWordingAndASiteOnceItWasAudited() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Moving Ltd", StandardId.ISO_9001, GRANTED);
        files.as(body, db -> {
            db.sql("update site set address = '新北市板橋區文化路 9 號'").update();
            db.sql("insert into site (id, organisation_id, name) select gen_random_uuid(), id, '新廠' from organisation")
                    .update();
        });

        as(body, () -> certificates.correct(certification, "printed anew").orThrow());
        assertThat(places(body, certification)).containsExactly("總廠 臺北市信義區市府路 1 號");

        CertificateWording wording = as(body, () -> wordings.of(certification)).orElseThrow();
        assertThat(wording.sites())
                .extracting(CertificateWording.OfSite::listed)
                .containsExactlyInAnyOrder(true, false);
        var joined = new CertificateWording(
                certification,
                wording.version(),
                null,
                wording.scopeZh(),
                false,
                wording.sites().stream().map(site -> site.with(true, null)).toList());
        assertThat(as(body, () -> wordings.change(joined)).toString())
                .as("C-39: a site that joins is sampled before")
                .contains("C-39");
        auditAt(body, certification, "新廠");
        as(body, () -> wordings.change(joined).orThrow());
        as(
                body,
                () -> certificates
                        .correct(certification, "moved, as was looked at")
                        .orThrow());
        assertThat(places(body, certification)).containsExactlyInAnyOrder("總廠 新北市板橋區文化路 9 號", "新廠 null");
        var none = new CertificateWording(
                certification,
                wording.version() + 1,
                null,
                null,
                false,
                wording.sites().stream().map(site -> site.with(false, null)).toList());
        assertThat(as(body, () -> wordings.change(none)).toString()).contains("A-81");

        assertThat(as(body, () -> wordings.change(wording)))
                .as("whoever is second writes nothing over, and learns who was quicker")
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(body.personName()));
    }

    @Test
    void whatWasRecordedWithoutWordsForItsScopeIsCertifiedForItsSectors() {
        Membership body = bodies.body();
        UUID certification = bodies.pending(body, "Wordless Ltd", StandardId.ISO_9001);
        files.as(
                body,
                db -> db.sql("update certification set scope_text = null where id = ?")
                        .param(certification)
                        .update());

        bodies.happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.GRANT,
                GRANTED,
                LifeEvent.audit(LifeEventType.STAGE_2_END, GRANTED.minusDays(20), 0),
                LifeEvent.decision(DecisionKind.INITIAL, GRANTED));

        CertificateContent content = as(
                        body,
                        () -> certificates.content(
                                only(body, certification).current().id()))
                .orElseThrow();
        assertThat(content.scopeEn()).isNull();
        assertThat(content.scopeZh()).isNull();
        assertThat(content.codes()).extracting(CertificateContent.Code::code).containsExactly("17");
    }

    private void auditAt(Membership body, UUID certification, String site) {
        UUID audit = UUID.randomUUID();
        UUID lead = files.auditor(body, "林志明", StandardId.ISO_9001, null);
        files.as(body, db -> {
            db.sql("""
                    insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                    select ?, id, organisation_id, standard, 'FOLLOW_UP', 'READY_FOR_DECISION', iaf_codes, current_date - 9, current_date - 9
                    from certification where id = ?""").params(audit, certification).update();
            db.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(audit, lead)
                    .update();
            db.sql("insert into audit_site (audit_id, site_id) select ?, id from site where name = ?")
                    .params(audit, site)
                    .update();
        });
    }

    private List<String> places(Membership body, UUID certification) {
        return as(
                        body,
                        () -> certificates.content(
                                only(body, certification).current().id()))
                .orElseThrow()
                .places()
                .stream()
                .map(place -> place.name() + " " + place.address())
                .toList();
    }

    @Test
    void aPendingCertificationHasNoCertificate() {
        Membership body = bodies.body();
        UUID certification = bodies.pending(body, "Waiting Ltd", StandardId.ISO_9001);
        assertThat(as(body, () -> certificates.of(certification))).isEmpty();
        assertThat(as(body, () -> certificates.correct(certification, "no"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aChangedByteBreaksTheSignature() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Altered Ltd", StandardId.ISO_9001, GRANTED);
        byte[] pdf = pdf(body, only(body, certification).current().id());
        byte[] altered = pdf.clone();
        altered[pdf.length / 3] ^= 1;
        assertThat(intactOrUnreadable(altered, key(body).certificate())).isFalse();
        assertThat(PdfSignatures.intact(pdf, key(bodies.body()).certificate()))
                .as("another body's key")
                .isFalse();
    }

    @Test
    void laterDecisionsSupersedeAndTheFirstDayStays() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Growing Ltd", StandardId.ISO_9001, GRANTED);
        CertificateDetails first = only(body, certification);
        bodies.happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.EXTEND,
                LocalDate.of(2025, 9, 1),
                LifeEvent.of(LifeEventType.SCOPE_EXTENDED, LocalDate.of(2025, 9, 1)));
        CertificateDetails now = only(body, certification);
        assertThat(now.number()).isEqualTo(first.number());
        assertThat(now.publicId()).isEqualTo(first.publicId());
        assertThat(now.revisions()).extracting(CertificateRevision::revision).containsExactly(2, 1);
        assertThat(now.revisions()).extracting(CertificateRevision::superseded).containsExactly(false, true);
        assertThat(now.current().revisedOn()).isEqualTo("2025-09-01");
        assertThat(now.current().grantedOn()).isEqualTo(GRANTED);
    }

    @Test
    void a12_afterALapseTheFirstDayStandsOnlyWithPreviousExpiryAndAuditDate() {
        Membership body = bodies.body();
        LocalDate first = LocalDate.of(2022, 1, 10);
        UUID certification = bodies.granted(body, "Lapsed Ltd", StandardId.ISO_9001, first);
        bodies.happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.RESTORE_AFTER_EXPIRY,
                LocalDate.of(2025, 3, 1),
                LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, LocalDate.of(2025, 2, 1), 0),
                LifeEvent.decision(DecisionKind.RESTORATION, LocalDate.of(2025, 3, 1)));
        CertificateContent content = as(
                        body,
                        () -> certificates.content(
                                only(body, certification).current().id()))
                .orElseThrow();
        assertThat(content.dates().grantedOn()).isEqualTo(first);
        assertThat(content.dates().cycleFrom()).isEqualTo("2025-03-01");
        assertThat(content.dates().expiresOn()).isEqualTo("2028-01-09");
        assertThat(content.dates().previousExpiry()).isEqualTo("2025-01-09");
        assertThat(content.dates().recertifiedBy()).isEqualTo("2025-02-01");
    }

    /** What stands on the certificate is the previous cycle. */
    @Test
    void a12_aLapseBeforeThePreviousCycleStandsOnNoCertificate() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Lapsed Once Ltd", StandardId.ISO_9001, LocalDate.of(2019, 1, 10));
        bodies.happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.RESTORE_AFTER_EXPIRY,
                LocalDate.of(2022, 3, 1),
                LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, LocalDate.of(2022, 2, 1), 0),
                LifeEvent.decision(DecisionKind.RESTORATION, LocalDate.of(2022, 3, 1)));
        bodies.happens(
                body,
                certification,
                app.auditorium.decision.DecisionKind.RECERTIFY,
                LocalDate.of(2024, 12, 10),
                LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, LocalDate.of(2024, 11, 1), 0),
                LifeEvent.decision(DecisionKind.RECERTIFICATION, LocalDate.of(2024, 12, 10)));
        CertificateContent content = as(
                        body,
                        () -> certificates.content(
                                only(body, certification).current().id()))
                .orElseThrow();
        assertThat(content.dates().grantedOn()).isEqualTo("2019-01-10");
        assertThat(content.dates().expiresOn()).isEqualTo("2028-01-09");
        assertThat(content.dates().previousExpiry()).isNull();
        assertThat(content.dates().recertifiedBy()).isNull();
    }

    /** C-38, D.2. */
    @Test
    void toshmsBringsForthAPairForTheWholeEstablishment() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Pair Ltd", StandardId.TOSHMS, GRANTED);
        List<CertificateDetails> pair = as(body, () -> certificates.of(certification));
        assertThat(pair)
                .extracting(CertificateDetails::standard)
                .containsExactlyInAnyOrder(StandardId.TOSHMS, StandardId.ISO_45001);
        CertificateContent content = as(
                        body,
                        () -> certificates.content(pair.getFirst().current().id()))
                .orElseThrow();
        assertThat(content.paired()).isEqualTo(pair.getLast().number());
        CertificateWording wording = as(body, () -> wordings.of(certification)).orElseThrow();
        var partly = new CertificateWording(
                certification,
                wording.version(),
                null,
                null,
                false,
                List.of(new CertificateWording.OfSite(
                        wording.sites().getFirst().siteId(), false, null, null, null, null)));
        assertThat(as(body, () -> wordings.change(partly)).toString()).contains("C-38");
    }

    @Test
    void whatWasIssuedKeepsItsWordsWhateverChangesLater() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Old Name", StandardId.ISO_9001, GRANTED);
        CertificateRevision first = only(body, certification).current();
        files.as(
                body,
                db -> db.sql("update organisation set name = 'New Name' where name = 'Old Name'")
                        .update());
        as(body, () -> certificates.correct(certification, "name after merger").orThrow());
        CertificateRevision second = only(body, certification).current();
        assertThat(second.note()).isEqualTo("name after merger");
        assertThat(as(body, () -> certificates.content(first.id()))
                        .orElseThrow()
                        .holder()
                        .name())
                .isEqualTo("Old Name");
        assertThat(as(body, () -> certificates.content(second.id()))
                        .orElseThrow()
                        .holder()
                        .name())
                .isEqualTo("New Name");
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatWasIssued() {
        Membership body = bodies.body();
        bodies.granted(body, "Fixed Ltd", StandardId.ISO_9001, GRANTED);
        for (String sql : List.of(
                "update certificate_revision set note = 'x'",
                "delete from certificate_revision",
                "update certificate_pdf set sha256 = repeat('1', 64)",
                "delete from certificate",
                "update signing_key set private_key = '\\x00'")) {
            assertThatThrownBy(() -> files.as(body, db -> db.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void numbersFollowThePatternAndNeverComeTwice() {
        Membership body = bodies.body();
        CertificateIssuer issuer = as(body, issuers::current);
        assertThat(as(body, () -> issuers.change(patterned(issuer, "TW-{serial}"))))
                .isInstanceOf(Outcome.Refused.class);
        as(
                body,
                () -> issuers.change(patterned(issuer, "PR {year}/{serial:3} {scheme}"))
                        .orThrow());
        assertThat(Arrays.asList("A Ltd", "B Ltd", "C Ltd").stream()
                        .map(client -> only(body, bodies.granted(body, client, StandardId.ISO_9001, GRANTED))
                                .number()))
                .containsExactly("PR 2025/001 QMS", "PR 2025/002 QMS", "PR 2025/003 QMS");
    }

    @Test
    void aReplacedKeySignsWhatComesAndOldDocumentsStayVerifiable() throws Exception {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Rotated Ltd", StandardId.ISO_9001, GRANTED);
        byte[] before = pdf(body, only(body, certification).current().id());
        SigningKeyDetails old = key(body);
        byte[] file = Pkcs12Fixture.rsa("Rotated Body", "s3cret");
        assertThat(as(body, () -> keys.replace(file, "wrong".toCharArray()))).isInstanceOf(Outcome.Refused.class);
        SigningKeyDetails now =
                as(body, () -> keys.replace(file, "s3cret".toCharArray())).orThrow();
        assertThat(as(body, () -> keys.replace(file, "s3cret".toCharArray()))).isInstanceOf(Outcome.Refused.class);
        as(body, () -> certificates.correct(certification, "new key").orThrow());
        byte[] after = pdf(body, only(body, certification).current().id());
        assertThat(PdfSignatures.intact(after, now.certificate())).isTrue();
        assertThat(VeraPdf.complaints(after)).isEmpty();
        assertThat(PdfSignatures.intact(before, old.certificate())).isTrue();
        assertThat(as(body, keys::all))
                .extracting(SigningKeyDetails::fingerprint)
                .containsExactly(now.fingerprint(), old.fingerprint());
    }

    @Test
    void aKeySaysWhoseItIsInWordsNotAsADistinguishedName() throws Exception {
        Membership body = bodies.body();
        SigningKeyDetails own = key(body);
        byte[] file = Pkcs12Fixture.rsa("\"Rotated, Body\"", "s3cret");
        SigningKeyDetails handedIn =
                as(body, () -> keys.replace(file, "s3cret".toCharArray())).orThrow();

        assertThat(own.organisation())
                .hasValueSatisfying(name -> assertThat(name).isNotBlank().doesNotContain("="));
        assertThat(own.country()).isEmpty();
        assertThat(own.issuedBy()).isEmpty();
        assertThat(handedIn.organisation()).contains("Rotated, Body");
        assertThat(handedIn.country()).contains("TW");
    }

    @Test
    void privateKeysAreSealedAtRest() {
        Membership body = bodies.body();
        key(body);
        files.as(
                body,
                db -> assertThat(db.sql("select private_key from signing_key")
                                .query((row, n) -> row.getBytes(1))
                                .single())
                        .satisfies(kept -> assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                                .doesNotContain("\u0006\u0007*\u0086H\u00ce=\u0002\u0001")));
    }

    @Test
    void theClientSeesItsOwnCertificatesAndNobodyElses() {
        Membership body = bodies.body();
        UUID certification = bodies.granted(body, "Shared Ltd", StandardId.ISO_9001, GRANTED);
        bodies.granted(body, "Other Ltd", StandardId.ISO_9001, GRANTED);
        UUID revision = only(body, certification).current().id();
        pdf(body, revision);
        Membership client = tenants.clientCompany();
        assertThat(as(client, aboutUs::list)).isEmpty();
        files.as(
                body,
                db -> db.sql("update organisation set client_tenant_id = ? where name = 'Shared Ltd'")
                        .param(client.tenantId())
                        .update());
        assertThat(as(client, aboutUs::list))
                .extracting(CertificateDetails::certificationId)
                .containsExactly(certification);
        assertThat(as(client, () -> aboutUs.pdf(revision))).isPresent();
        assertThat(as(tenants.clientCompany(), () -> aboutUs.pdf(revision))).isEmpty();
        assertThat(as(bodies.body(), () -> certificates.pdf(revision))).isEmpty();
    }

    @Test
    void whatWasCertifiedOutsideThePortalGetsItsCertificateOnce() {
        Membership body = bodies.body();
        UUID certification = bodies.pending(body, "Recorded Ltd", StandardId.ISO_9001);
        as(body, () -> {
            files.as(body, db -> {
                db.sql(
                                "update certification set state = 'ACTIVE', decided_on = '2025-01-05', expires_on = '2028-01-04' where id = ?")
                        .param(certification)
                        .update();
                db.sql("""
                        insert into certification_event (id, certification_id, seq, type, on_day, expiry, rule_set, state_before, state_after)
                        values (gen_random_uuid(), ?, 1, 'ON_RECORD', '2025-01-05', '2028-01-04', 'test', 'PENDING', 'ACTIVE')""").param(certification).update();
            });
            return true;
        });
        assertThat(as(body, certificates::issueMissing)).isEqualTo(1);
        assertThat(as(body, certificates::issueMissing)).isZero();
        assertThat(only(body, certification).current().expiresOn()).isEqualTo("2028-01-04");
    }

    private static CertificateIssuer patterned(CertificateIssuer i, String pattern) {
        return new CertificateIssuer(
                i.version(), pattern, i.name(), null, null, null, null, null, null, null, null, null, null);
    }

    private CertificateDetails only(Membership body, UUID certification) {
        List<CertificateDetails> all = as(body, () -> certificates.of(certification));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private byte[] pdf(Membership body, UUID revision) {
        return as(body, () -> certificates.pdf(revision)).orElseThrow().bytes();
    }

    private SigningKeyDetails key(Membership body) {
        return as(body, keys::all).getFirst();
    }

    private static boolean intactOrUnreadable(byte[] pdf, byte[] certificate) {
        try {
            return PdfSignatures.intact(pdf, certificate);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void eventually(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
