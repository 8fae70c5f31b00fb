package app.auditorium.decision.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keys as the table holds them: the private half sealed, the certificates in the open. */
@Component
public class SealedKeys {

    private final KeyVault vault;

    SealedKeys(KeyVault vault) {
        this.vault = vault;
    }

    public byte[] seal(KeyMaterial key, UUID id) {
        return vault.seal(key.privateKey(), id.toString());
    }

    public KeyMaterial open(byte[] sealed, String algorithm, UUID id, byte[][] chain) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var certificates = new ArrayList<X509Certificate>();
            for (byte[] der : chain) {
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            return new KeyMaterial(vault.open(sealed, algorithm, id.toString()), certificates);
        } catch (CertificateException e) {
            throw new SigningKeyUnusable("A certificate on file cannot be read", e);
        }
    }

    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
