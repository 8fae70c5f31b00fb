package app.auditorium.register;

import app.auditorium.decision.Sha256;
import app.auditorium.decision.SignedDocuments;
import app.auditorium.tenancy.AtTheDoor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether a file is a certificate that was issued here. Known files are recognised by their SHA-256; unknown ones are only
 * scanned, never opened, so that a hostile file has nothing to bite on.
 */
@Component
public class Verifications {

    /** Certificates have some hundred kilobytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final Pattern PAGE =
            Pattern.compile("/register/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    private static final int MOST_PAGES = 20;

    private final PublicRegister register;

    Verifications(PublicRegister register) {
        this.register = register;
    }

    @AtTheDoor("anybody who holds a file")
    public Verdict verify(byte[] file) {
        if (file.length > LARGEST || !looksLikePdf(file)) {
            return foreign(Verdict.Reason.NO_PDF);
        }
        return register.document(Sha256.of(file))
                .map(issued -> known(file, issued))
                .orElseGet(() -> unknown(file));
    }

    private Verdict known(byte[] file, PublicRegister.Issued issued) {
        RegisterEntry entry = register.find(issued.publicId()).orElse(null);
        var reasons = new ArrayList<>(List.of(Verdict.Reason.SAME_FILE));
        boolean intact = register.key(issued.fingerprint())
                .map(key -> SignedDocuments.intact(file, key.certificate()))
                .orElse(false);
        reasons.add(intact ? Verdict.Reason.SIGNATURE_INTACT : Verdict.Reason.SIGNATURE_BROKEN);
        if (entry != null && issued.revision() < entry.revision()) {
            reasons.add(Verdict.Reason.LATER_REVISION);
        }
        return told(kind(entry, issued), reasons, entry, issued);
    }

    /** What matters most comes first: an ended certification is no better for the latest revision of its paper. */
    private static Verdict.Kind kind(@Nullable RegisterEntry entry, PublicRegister.Issued issued) {
        if (entry == null || entry.confidential()) {
            return Verdict.Kind.ON_REQUEST;
        }
        return switch (entry.status()) {
            case SUSPENDED -> Verdict.Kind.SUSPENDED;
            case EXPIRED -> Verdict.Kind.EXPIRED;
            case WITHDRAWN -> Verdict.Kind.WITHDRAWN;
            case CANCELLED -> Verdict.Kind.CANCELLED;
            case ACTIVE -> issued.revision() < entry.revision() ? Verdict.Kind.SUPERSEDED : Verdict.Kind.GENUINE;
        };
    }

    private Verdict unknown(byte[] file) {
        List<SignedDocuments.Claim> claims = SignedDocuments.claims(file);
        Verdict signedHere = null;
        for (SignedDocuments.Claim claim : claims) {
            if (register.key(claim.fingerprint()).isEmpty()) {
                continue;
            }
            PublicRegister.Issued original = claim.holds()
                    ? register.document(Sha256.of(Arrays.copyOf(file, claim.length())))
                            .orElse(null)
                    : null;
            if (original != null) {
                return told(
                        Verdict.Kind.ALTERED,
                        List.of(Verdict.Reason.ADDED_AFTER_SIGNING),
                        register.find(original.publicId()).orElse(null),
                        original);
            }
            signedHere = claim.holds()
                    ? foreign(Verdict.Reason.SIGNED_HERE_BUT_NOT_ISSUED)
                    : new Verdict(
                            Verdict.Kind.ALTERED,
                            List.of(Verdict.Reason.CONTENT_CHANGED, Verdict.Reason.SIGNATURE_BROKEN),
                            named(file).orElse(null),
                            0,
                            null);
        }
        if (signedHere != null) {
            return signedHere;
        }
        PublicRegister.Issued stripped = register.unsigned(Stages.of(file)).orElse(null);
        if (stripped != null) {
            return told(
                    Verdict.Kind.ALTERED,
                    List.of(Verdict.Reason.SIGNATURE_REMOVED),
                    register.find(stripped.publicId()).orElse(null),
                    stripped);
        }
        Verdict.Reason unknown = claims.isEmpty() ? Verdict.Reason.NO_SIGNATURE : Verdict.Reason.SIGNED_BY_OTHERS;
        return named(file)
                .map(entry -> new Verdict(
                        Verdict.Kind.NOT_OURS, List.of(Verdict.Reason.NAMES_A_CERTIFICATE, unknown), entry, 0, null))
                .orElseGet(() -> foreign(unknown));
    }

    /** The certificate whose page the file speaks of, as anybody's file may. */
    private Optional<RegisterEntry> named(byte[] file) {
        return PAGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .limit(MOST_PAGES)
                .map(found -> UUID.fromString(found.group(1)))
                .distinct()
                .flatMap(id -> register.find(id).stream())
                .findFirst();
    }

    private static Verdict told(
            Verdict.Kind kind,
            List<Verdict.Reason> reasons,
            @Nullable RegisterEntry entry,
            PublicRegister.Issued issued) {
        return new Verdict(
                kind,
                List.copyOf(reasons),
                entry,
                issued.revision(),
                issued.signedAt().toLocalDate());
    }

    private static Verdict foreign(Verdict.Reason reason) {
        return new Verdict(Verdict.Kind.NOT_OURS, List.of(reason), null, 0, null);
    }

    private static boolean looksLikePdf(byte[] file) {
        return file.length > 8 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }
}
