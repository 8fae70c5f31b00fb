package app.auditorium.register;

import static app.auditorium.decision.CertifiedBody.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.CertificateWording;
import app.auditorium.decision.CertificateWordings;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.DecisionKind;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public sees what A-80 makes public, at once, and of confidential clients nothing. */
@CoreTest
class PublicRegisterTest {

    private static final LocalDate GRANTED = LocalDate.of(2025, 3, 15);

    @Autowired
    private CertifiedBody bodies;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateWordings wordings;

    @Autowired
    private PublicRegister register;

    @Autowired
    private Verifications verifications;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private HouseRules houseRules;

    @Test
    void a80_aGrantIsListedWithWhatIsPublic() {
        Membership body = bodies.body();
        String name = unique("Listed");
        CertificateDetails certificate = granted(body, name, GRANTED);
        RegisterEntry entry = search(name).getFirst();
        assertThat(entry.publicId()).isEqualTo(certificate.publicId());
        assertThat(entry.number()).isEqualTo(certificate.number());
        assertThat(entry.edition()).isEqualTo("ISO 9001:2015");
        assertThat(entry.cityEn()).isEqualTo("Taipei City");
        assertThat(entry.country()).isEqualTo("TW");
        assertThat(entry.status()).isEqualTo(PublicStatus.ACTIVE);
        assertThat(entry.history()).containsExactly(new StatusChange(PublicStatus.ACTIVE, GRANTED));
        assertThat(entry.toString()).as("no street").doesNotContain("市府路");
        assertThat(register.search(
                                new RegisterQuery(name, "ISO_9001", "17", "TW-TPE", PublicStatus.ACTIVE),
                                PageRequest.first(10))
                        .total())
                .isEqualTo(1);
        assertThat(register.search(new RegisterQuery(name, "ISO_45001", null, null, null), PageRequest.first(10))
                        .total())
                .isZero();
        assertThat(register.search(new RegisterQuery(name, null, "28", null, null), PageRequest.first(10))
                        .total())
                .isZero();
    }

    @Test
    void a74_anybodyReadsUnderWhichConditionsABodyAuditsAtShortNotice() {
        Membership body = bodies.body();
        granted(body, unique("Conditioned"), GRANTED);
        assertThat(register.body(body.tenantId()).orElseThrow().shortNotice()).isNull();

        for (int change : List.of(0, 1)) {
            Acting.getAs(
                            body,
                            () -> houseRules.set(
                                    HouseRule.SHORT_NOTICE, change, "On complaints. 有抱怨時。" + change, "procedure QP-14"))
                    .orThrow();
        }
        assertThat(register.body(body.tenantId()).orElseThrow().shortNotice())
                .as("as it stands now")
                .isEqualTo("On complaints. 有抱怨時。1");
        assertThat(register.body(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aChangeOfStatusShowsAtOnce() {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Suspended"), GRANTED);
        LocalDate day = LocalDate.of(2025, 10, 1);
        bodies.happens(
                body,
                certificate.certificationId(),
                DecisionKind.SUSPEND,
                day,
                LifeEvent.of(LifeEventType.SUSPENDED, day));
        RegisterEntry entry = register.find(certificate.publicId()).orElseThrow();
        assertThat(entry.status()).isEqualTo(PublicStatus.SUSPENDED);
        assertThat(entry.history())
                .extracting(StatusChange::status)
                .containsExactly(PublicStatus.ACTIVE, PublicStatus.SUSPENDED);
    }

    @Test
    void a80_whatIsRecordedLateLeavesTheDaysOfTheHistoryAsTheyWere() {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Late"), GRANTED);
        LocalDate suspended = GRANTED.plusMonths(5);
        bodies.happens(
                body,
                certificate.certificationId(),
                DecisionKind.SUSPEND,
                suspended,
                LifeEvent.of(LifeEventType.SUSPENDED, suspended));
        bodies.happens(
                body,
                certificate.certificationId(),
                DecisionKind.MAINTAIN,
                suspended,
                LifeEvent.audit(LifeEventType.SURVEILLANCE, suspended.minusDays(20), 0));

        assertThat(register.find(certificate.publicId()).orElseThrow().history())
                .containsExactly(
                        new StatusChange(PublicStatus.ACTIVE, GRANTED),
                        new StatusChange(PublicStatus.SUSPENDED, suspended));
    }

    @Test
    void a11_theDayAfterTheExpiryIsExpiredWithoutAnybodyDoingAnything() throws SQLException {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Expiring"), GRANTED);
        for (String shift : List.of("0", "1")) {
            asSuperuser("update register_entry set expires_on = (now() at time zone 'Asia/Taipei')::date - " + shift
                    + " where public_id = '" + certificate.publicId() + "'");
            assertThat(register.find(certificate.publicId()).orElseThrow().status())
                    .isEqualTo(shift.equals("0") ? PublicStatus.ACTIVE : PublicStatus.EXPIRED);
        }
        assertThat(register.find(certificate.publicId())
                        .orElseThrow()
                        .history()
                        .getLast()
                        .status())
                .isEqualTo(PublicStatus.EXPIRED);
    }

    @Test
    void a83_aConfidentialClientAppearsNowhere() {
        Membership body = bodies.body();
        String name = unique("Secret");
        CertificateDetails certificate = granted(body, name, GRANTED);
        byte[] pdf = pdf(body, certificate);
        confidential(body, certificate.certificationId(), true);
        assertThat(search(name)).isEmpty();
        assertThat(register.after(null, 100_000))
                .noneMatch(entry -> entry.publicId().equals(certificate.publicId()));
        RegisterEntry entry = register.find(certificate.publicId()).orElseThrow();
        assertThat(entry.confidential()).isTrue();
        assertThat(entry.toString()).doesNotContain(name).doesNotContain(certificate.number());
        assertThat(verifications.verify(pdf).kind()).isEqualTo(Verdict.Kind.ON_REQUEST);
        confidential(body, certificate.certificationId(), false);
        assertThat(search(name)).hasSize(1);
    }

    @Test
    void theVisitorReadsPublishedRowsOnly() throws SQLException {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Unpublished"), GRANTED);
        asSuperuser("update register_entry set published = false where public_id = '" + certificate.publicId() + "'");
        assertThat(register.find(certificate.publicId())).isEmpty();
        try (var visitor = TestDatabase.connect("visitor");
                var statement = visitor.createStatement();
                var timeout = statement.executeQuery("show statement_timeout")) {
            timeout.next();
            assertThat(timeout.getString(1)).isEqualTo("3s");
        }
    }

    @Test
    void anIssuedFileIsGenuineUntilALaterRevisionTakesItsPlace() {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Revised"), GRANTED);
        byte[] pdf = pdf(body, certificate);
        Verdict verdict = verifications.verify(pdf);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.GENUINE);
        assertThat(verdict.reasons()).containsExactly(Verdict.Reason.SAME_FILE, Verdict.Reason.SIGNATURE_INTACT);
        as(
                body,
                () -> certificates
                        .correct(certificate.certificationId(), "spelling")
                        .orThrow());
        Verdict later = verifications.verify(pdf);
        assertThat(later.kind()).isEqualTo(Verdict.Kind.SUPERSEDED);
        assertThat(later.reasons()).contains(Verdict.Reason.LATER_REVISION);
        LocalDate day = LocalDate.of(2025, 10, 1);
        bodies.happens(
                body,
                certificate.certificationId(),
                DecisionKind.SUSPEND,
                day,
                LifeEvent.of(LifeEventType.SUSPENDED, day));
        assertThat(verifications.verify(pdf).kind()).isEqualTo(Verdict.Kind.SUSPENDED);
    }

    @Test
    void whatWasChangedOrAddedIsFound() {
        Membership body = bodies.body();
        byte[] pdf = pdf(body, granted(body, unique("Altered"), GRANTED));
        byte[] changed = pdf.clone();
        changed[pdf.length / 3] ^= 1;
        assertThat(verifications.verify(changed).kind()).isEqualTo(Verdict.Kind.ALTERED);
        assertThat(verifications.verify(changed).reasons()).contains(Verdict.Reason.CONTENT_CHANGED);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 40);
        Arrays.fill(longer, pdf.length, longer.length, (byte) '\n');
        assertThat(verifications.verify(longer).reasons()).containsExactly(Verdict.Reason.ADDED_AFTER_SIGNING);
        assertThat(verifications.verify(longer).entry())
                .as("what it was made from")
                .isNotNull();
    }

    @Test
    void aCertificateWhoseSignatureWasTakenOffIsRecognisedAndAltered() {
        Membership body = bodies.body();
        CertificateDetails certificate = granted(body, unique("Stripped"), GRANTED);
        byte[] pdf = pdf(body, certificate);
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] unsigned = Arrays.copyOf(pdf, raw.indexOf("%%EOF") + 6);
        for (byte[] stripped :
                List.of(unsigned, Arrays.copyOf(unsigned, unsigned.length - 1), with(unsigned, "more"))) {
            Verdict verdict = verifications.verify(stripped);
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ALTERED);
            assertThat(verdict.reasons()).containsExactly(Verdict.Reason.SIGNATURE_REMOVED);
            assertThat(verdict.revision()).isEqualTo(1);
        }
        byte[] rewritten = unsigned.clone();
        rewritten[raw.indexOf("stream") + 20] ^= 1;
        Verdict named = verifications.verify(rewritten);
        assertThat(named.kind()).isEqualTo(Verdict.Kind.NOT_OURS);
        assertThat(named.reasons()).containsExactly(Verdict.Reason.NAMES_A_CERTIFICATE, Verdict.Reason.NO_SIGNATURE);
        assertThat(named.entry()).isNotNull();
        assertThat(named.entry().publicId()).isEqualTo(certificate.publicId());
    }

    private static byte[] with(byte[] file, String more) {
        byte[] longer = Arrays.copyOf(file, file.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, longer, file.length, more.length());
        return longer;
    }

    @Test
    void hostileAndForeignFilesAreJustNotOurs() {
        assertThat(verifications.verify(new byte[0]).reasons()).containsExactly(Verdict.Reason.NO_PDF);
        assertThat(verifications.verify("%PDF-1.7 nothing of ours".getBytes()).reasons())
                .containsExactly(Verdict.Reason.NO_SIGNATURE);
        for (String range :
                List.of("0 99999999 999999999 999999999", "0 5 4 3", "1 2 3 4", "0 20 30 5", "0 999999999 1 1")) {
            assertThat(verifications
                            .verify(("%PDF-1.7 /ByteRange [" + range + "] <3080>").getBytes())
                            .kind())
                    .isEqualTo(Verdict.Kind.NOT_OURS);
        }
        byte[] many =
                "%PDF-1.7 ".concat("/ByteRange [0 9 19 9] ".repeat(200_000)).getBytes();
        long begun = System.nanoTime();
        assertThat(verifications.verify(many).kind()).isEqualTo(Verdict.Kind.NOT_OURS);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    private CertificateDetails granted(Membership body, String name, LocalDate on) {
        UUID certification = bodies.granted(body, name, StandardId.ISO_9001, on);
        return as(body, () -> certificates.of(certification)).getFirst();
    }

    private byte[] pdf(Membership body, CertificateDetails certificate) {
        return as(body, () -> certificates.pdf(certificate.current().id()))
                .orElseThrow()
                .bytes();
    }

    private void confidential(Membership body, UUID certification, boolean wanted) {
        CertificateWording now = as(body, () -> wordings.of(certification)).orElseThrow();
        as(
                body,
                () -> wordings.change(new CertificateWording(
                                certification, now.version(), now.scopeEn(), now.scopeZh(), wanted, now.sites()))
                        .orThrow());
    }

    private List<RegisterEntry> search(String q) {
        return register.search(new RegisterQuery(q, null, null, null, null), PageRequest.first(10))
                .items();
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
