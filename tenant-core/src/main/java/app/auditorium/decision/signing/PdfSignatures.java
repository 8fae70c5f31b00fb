package app.auditorium.decision.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs documents as PAdES B-B and tells whether a document is as it was signed. Asks nobody: no status services, no time stamps. */
public final class PdfSignatures {

    private PdfSignatures() {}

    /** The document with an invisible signature added; the bytes before it stay as they are. */
    public static byte[] signed(byte[] pdf, KeyMaterial key, Instant when, String reason) {
        CertificateToken own = new CertificateToken(key.certificate());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(own);
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(when));
        parameters.setReason(reason);
        parameters.setAppName("Auditorium");
        var service = new PAdESService(offline());
        DSSDocument document = new InMemoryDocument(pdf, "certificate.pdf");
        byte[] toSign = service.getDataToSign(document, parameters).getBytes();
        var algorithm = SignatureAlgorithm.getAlgorithm(parameters.getEncryptionAlgorithm(), DigestAlgorithm.SHA256);
        var value = new SignatureValue(algorithm, raw(toSign, key));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    /** Whether every signature in the document holds and was made with this certificate, and there is one at all. */
    public static boolean intact(byte[] pdf, byte[] certificate) {
        CertificateToken expected = DSSUtils.loadCertificate(certificate);
        var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(offline());
        List<AdvancedSignature> signatures = analyzer.getSignatures();
        return !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> {
                    signature.checkSignatureIntegrity();
                    return signature.getSignatureCryptographicVerification().isSignatureIntact()
                            && expected.equals(signature.getSigningCertificateToken());
                });
    }

    private static byte[] raw(byte[] toSign, KeyMaterial key) {
        try {
            Signature signature = Signature.getInstance(
                    key.privateKey().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(toSign);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningKeyUnusable("The key does not sign", e);
        }
    }

    private static CommonCertificateVerifier offline() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        return verifier;
    }
}
