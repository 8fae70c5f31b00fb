package app.auditorium.register;

import static app.auditorium.decision.CertifiedBody.as;
import static org.assertj.core.api.Assertions.assertThat;

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
        JWSObject token = credential(body, certificate(body));
        assertThat(token.getHeader().getType().getType()).isEqualTo("vc+jwt");
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
    void theStatusListsTellSuspensionAndSupersession() throws Exception {
        Membership body = bodies.body();
        CertificateDetails certificate = certificate(body);
        JWSObject token = credential(body, certificate);
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
        JWSObject firstToken = credential(body, first);
        JWSObject secondToken = credential(body, second);

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

    private JWSObject credential(Membership body, CertificateDetails certificate) throws Exception {
        UUID revision = certificate.current().id();
        var unused = as(body, () -> certificates.pdf(revision)).orElseThrow();
        return JWSObject.parse(new String(
                as(body, () -> credentials.of(revision)).orElseThrow().bytes()));
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
