package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.decision.signing.KeyMaterial;
import app.auditorium.decision.signing.KeyPairFile;
import app.auditorium.decision.signing.SealedKeys;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys a body signs its certificates with: one for a new body is made here, and may be replaced by the body's own. */
@Component
@Transactional
public class SigningKeys {

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final SigningKeyTable table;
    private final CertificateIssuers issuers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningKeys(SigningKeyTable table, CertificateIssuers issuers, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.issuers = issuers;
        this.events = events;
        this.clock = clock;
    }

    /** All keys, the one that signs first; makes the first one for a body that has none. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public List<SigningKeyDetails> all() {
        ready();
        return table.all();
    }

    /** Signs with the key of a PKCS#12 file from now on; the password is used once and kept nowhere. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public Outcome<SigningKeyDetails> replace(byte[] pkcs12, char[] password) {
        if (pkcs12.length == 0) {
            return Outcome.refused(Problem.invalid("file", "problem.signing-key.no-file"));
        }
        return switch (KeyPairFile.read(pkcs12, password, clock.instant())) {
            case KeyPairFile.Bad(String why) -> Outcome.refused(Problem.invalid("file", why));
            case KeyPairFile.Good(KeyMaterial key) -> taken(key);
        };
    }

    /** Makes a new key of the portal's own, for when the one that signs is no longer trusted. */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public SigningKeyDetails renew() {
        table.lock();
        return made();
    }

    private Outcome<SigningKeyDetails> taken(KeyMaterial key) {
        table.lock();
        if (table.knows(Sha256.of(SealedKeys.der(key.certificate())))) {
            return Outcome.refused(Problem.invalid("file", "problem.signing-key.known"));
        }
        return Outcome.done(put(SigningKeyDetails.Origin.PKCS12, key));
    }

    /** The key that signs now; one that the portal made is renewed in time, one of the body's own is the body's to replace. */
    SigningKeyTable.Usable ready() {
        SigningKeyDetails active = table.active().orElse(null);
        if (active == null || isRenewable(active)) {
            table.lock();
            active = table.active().orElse(null);
            if (active == null || isRenewable(active)) {
                made();
            }
        }
        return table.usable().orElseThrow();
    }

    private boolean isRenewable(SigningKeyDetails key) {
        return key.origin() == SigningKeyDetails.Origin.SELF_SIGNED
                && key.validUntil().isBefore(clock.instant().plus(RENEWED_BEFORE));
    }

    private SigningKeyDetails made() {
        return put(
                SigningKeyDetails.Origin.SELF_SIGNED,
                KeyMaterial.selfSigned(issuers.current().name(), clock.instant()));
    }

    private SigningKeyDetails put(SigningKeyDetails.Origin origin, KeyMaterial key) {
        table.replace(origin, key);
        SigningKeyDetails now = table.active().orElseThrow();
        events.publishEvent(new SigningKeyReplaced(now));
        return now;
    }
}
