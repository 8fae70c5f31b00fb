package app.auditorium.register;

import static app.auditorium.decision.CertifiedBody.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.decision.CertificateDetails;
import app.auditorium.decision.Certificates;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.Credentials;
import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.Issuers;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectDecoder;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A verifier who knows nothing but the credential finds the key, checks the signature and reads the status of today. */
@CoreTest
class CredentialsTest {

    private static final LocalDate GRANTED = LocalDate.of(2025, 3, 15);

    @Autowired
    private CertifiedBody bodies;

    @Autowired
    private Certificates certificates;

    @Autowired
    private Credentials credentials;

    @Autowired
    private PublicRegister register;

    private TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    @Test
    void aCredentialIsSignedByTheKeyOfTheBodysDidDocument() throws Exception {
        Membership body = bodies.body();
        JWSObject token = signed(credential(body, certificate(body)));
        assertThat(token.getHeader().getType().getType()).isEqualTo("vc+sd-jwt");
        assertThat(verified(body, token)).isTrue();
        String[] parts = token.serialize().split("\\.");
        JWSObject forged = JWSObject.parse(parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(token.getPayload()
                                .toString()
                                .replace("ISO 9001", "ISO 9002")
                                .getBytes())
                + "." + parts[2]);
        assertThat(verified(body, forged)).isFalse();
        Map<String, Object> says = token.getPayload().toJSONObject();
        assertThat(says.get("type")).isEqualTo(List.of("VerifiableCredential", "ManagementSystemCertificate"));
        assertThat(says.get("validUntil")).isEqualTo("2028-03-14T16:00:00Z");
    }

    @Test
    void itsHolderMayKeepTheScopeBackButNotTheNumberNorTheStatus() throws Exception {
        Membership body = bodies.body();
        CertificateDetails certificate = certificate(body);
        SDJWT whole = credential(body, certificate);
        assertThat(subject(whole))
                .containsEntry("certificateNumber", certificate.number())
                .containsEntry("firstCertified", GRANTED.toString())
                .containsKeys("scopeZh", "iafCodes");

        var shown = new SDJWT(whole.getCredentialJwt(), List.of());
        assertThat(verified(body, signed(shown))).isTrue();
        assertThat(subject(shown))
                .containsEntry("certificateNumber", certificate.number())
                .containsKeys("name", "standard", "publicPage")
                .doesNotContainKeys("scopeZh", "iafCodes", "firstCertified");
        assertThat(signed(shown).getPayload().toJSONObject()).containsKey("credentialStatus");
    }

    @Test
    void aScopeThatTheBodyDidNotSignIsNotBelieved() throws Exception {
        Membership body = bodies.body();
        SDJWT whole = credential(body, certificate(body));
        List<Disclosure> invented = whole.getDisclosures().stream()
                .map(one ->
                        one.getClaimName().equals("scopeZh") ? new Disclosure(one.getSalt(), "scopeZh", "一切製造") : one)
                .toList();

        assertThatThrownBy(() -> subject(new SDJWT(whole.getCredentialJwt(), invented)))
                .hasMessageContaining("is not referenced");
    }

    @Test
    void theStatusListsTellSuspensionAndSupersession() throws Exception {
        Membership body = bodies.body();
        CertificateDetails certificate = certificate(body);
        JWSObject token = signed(credential(body, certificate));
        assertThat(set(body, token, "suspension")).isFalse();
        suspend(body, certificate);
        assertThat(set(body, token, "suspension")).isTrue();
        assertThat(set(body, token, "revocation")).isFalse();
        as(
                body,
                () -> certificates
                        .correct(certificate.certificationId(), "spelling")
                        .orThrow());
        assertThat(set(body, token, "revocation")).isTrue();
    }

    @Test
    void twoSuspensionsAtOnceAreBothTold() throws Exception {
        Membership body = bodies.body();
        CertificateDetails first = certificate(body);
        CertificateDetails second = certificate(body, "Other Ltd");
        JWSObject firstToken = signed(credential(body, first));
        JWSObject secondToken = signed(credential(body, second));

        try (var other = Executors.newSingleThreadExecutor()) {
            var waiting = as(
                    body,
                    () -> transaction.execute(status -> {
                        suspend(body, first);
                        var later = other.submit(() -> suspend(body, second));
                        awaitSomebodyWhoWaitsForALock();
                        return later;
                    }));
            waiting.get();
        }

        assertThat(set(body, firstToken, "suspension")).isTrue();
        assertThat(set(body, secondToken, "suspension")).isTrue();
    }

    private void suspend(Membership body, CertificateDetails certificate) {
        LocalDate day = LocalDate.of(2025, 10, 1);
        bodies.happens(
                body,
                certificate.certificationId(),
                DecisionKind.SUSPEND,
                day,
                LifeEvent.of(LifeEventType.SUSPENDED, day));
    }

    private static void awaitSomebodyWhoWaitsForALock() {
        try (var superuser = TestDatabase.superuser();
                var select = superuser.prepareStatement("select exists (select from pg_locks where not granted)")) {
            boolean waits = false;
            while (!waits) {
                try (var row = select.executeQuery()) {
                    row.next();
                    waits = row.getBoolean(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CertificateDetails certificate(Membership body) {
        return certificate(body, "Credential Ltd");
    }

    private CertificateDetails certificate(Membership body, String client) {
        UUID certification = bodies.granted(body, client, StandardId.ISO_9001, GRANTED);
        return as(body, () -> certificates.of(certification)).getFirst();
    }

    private SDJWT credential(Membership body, CertificateDetails certificate) {
        UUID revision = certificate.current().id();
        var unused = as(body, () -> certificates.pdf(revision)).orElseThrow();
        return SDJWT.parse(new String(
                as(body, () -> credentials.of(revision)).orElseThrow().bytes()));
    }

    private static JWSObject signed(SDJWT credential) throws Exception {
        return JWSObject.parse(credential.getCredentialJwt());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> subject(SDJWT credential) throws Exception {
        return new SDObjectDecoder()
                .decode(
                        (Map<String, Object>)
                                signed(credential).getPayload().toJSONObject().get("credentialSubject"),
                        credential.getDisclosures());
    }

    @SuppressWarnings("unchecked")
    private boolean verified(Membership body, JWSObject token) throws Exception {
        var keys = register.keys(body.tenantId()).stream()
                .map(key -> new Issuers.Key(key.fingerprint(), key.certificate()))
                .toList();
        Map<String, Object> document = Issuers.document(Issuers.did("http://localhost:8080", body.tenantId()), keys);
        var method = ((List<Map<String, Object>>) document.get("verificationMethod"))
                .stream()
                        .filter(one -> one.get("id").equals(token.getHeader().getKeyID()))
                        .findFirst()
                        .orElseThrow();
        return token.verify(new ECDSAVerifier(ECKey.parse((Map<String, Object>) method.get("publicKeyJwk"))));
    }

    @SuppressWarnings("unchecked")
    private boolean set(Membership body, JWSObject credential, String purpose) throws Exception {
        JWSObject list =
                JWSObject.parse(register.statusList(body.tenantId(), purpose).orElseThrow());
        assertThat(verified(body, list)).isTrue();
        var entry = ((List<Map<String, Object>>)
                        credential.getPayload().toJSONObject().get("credentialStatus"))
                .stream()
                        .filter(one -> one.get("statusPurpose").equals(purpose))
                        .findFirst()
                        .orElseThrow();
        int index = Integer.parseInt((String) entry.get("statusListIndex"));
        String encoded = (String)
                ((Map<String, Object>) list.getPayload().toJSONObject().get("credentialSubject")).get("encodedList");
        byte[] bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        return (bits[index / 8] & (0x80 >>> (index % 8))) != 0;
    }
}
