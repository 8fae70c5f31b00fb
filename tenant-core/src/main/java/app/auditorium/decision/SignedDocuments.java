package app.auditorium.decision;

import app.auditorium.decision.signing.PdfSignatures;
import app.auditorium.decision.signing.SignatureScan;
import java.util.List;

/** Signatures in documents: of those that were issued here, and in files that anybody may hand in. */
public final class SignedDocuments {

    private SignedDocuments() {}

    /**
     * A signature in a file of unknown origin.
     *
     * @param fingerprint SHA-256 of the certificate that it names; anybody may name any
     * @param holds made with the key of that certificate, and the signed bytes are unchanged
     * @param length of the file when it was signed
     */
    public record Claim(String fingerprint, boolean holds, int length) {}

    /** What a file claims, read without opening it. */
    public static List<Claim> claims(byte[] file) {
        return SignatureScan.in(file).stream()
                .map(found -> new Claim(Sha256.of(found.certificate()), found.holds(), found.length()))
                .toList();
    }

    /** Whether a document of ours, byte by byte, carries an intact signature by this certificate; not for unknown files. */
    public static boolean intact(byte[] document, byte[] certificate) {
        return PdfSignatures.intact(document, certificate);
    }
}
