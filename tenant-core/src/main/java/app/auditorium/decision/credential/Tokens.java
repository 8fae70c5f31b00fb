package app.auditorium.decision.credential;

import app.auditorium.decision.signing.KeyMaterial;
import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.authlete.sd.SDObjectBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs credentials as JSON Web Tokens and as SD-JWT (both after VC-JOSE-COSE) and shows public keys as JWK. */
public final class Tokens {

    private Tokens() {}

    /** A signed credential; {@code key} is the address of its key in the issuer's DID document. */
    public static String signed(String credential, String key, KeyMaterial material) {
        return signed("vc+jwt", new Payload(credential), key, material);
    }

    /** As {@link #signed}, but whoever holds the credential chooses which of {@code choosable} its subject shows (SD-JWT, RFC 9901). */
    public static String selective(
            Map<String, Object> credential,
            Map<String, Object> subject,
            Map<String, Object> choosable,
            String key,
            KeyMaterial material) {
        var shown = new SDObjectBuilder();
        subject.forEach(shown::putClaim);
        List<Disclosure> disclosures = choosable.entrySet().stream()
                .map(claim -> shown.putSDClaim(claim.getKey(), claim.getValue()))
                .toList();
        var whole = new LinkedHashMap<>(credential);
        whole.put("credentialSubject", shown.build());
        whole.put("_sd_alg", shown.getHashAlgorithm());
        return new SDJWT(signed("vc+sd-jwt", new Payload(whole), key, material), disclosures).toString();
    }

    private static String signed(String type, Payload credential, String key, KeyMaterial material) {
        try {
            JWSSigner signer;
            JWSAlgorithm algorithm;
            if (material.certificate().getPublicKey() instanceof ECPublicKey open) {
                Curve curve = Curve.forECParameterSpec(open.getParams());
                algorithm = Curve.P_384.equals(curve) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
                signer = new ECDSASigner((ECPrivateKey) material.privateKey());
            } else {
                algorithm = JWSAlgorithm.RS256;
                signer = new RSASSASigner(material.privateKey());
            }
            var token = new JWSObject(
                    new JWSHeader.Builder(algorithm)
                            .type(new JOSEObjectType(type))
                            .contentType("vc")
                            .keyID(key)
                            .build(),
                    credential);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A credential could not be signed", e);
        }
    }

    /** What a token says, unverified. */
    public static String payload(String token) {
        try {
            return JWSObject.parse(token).getPayload().toString();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The public key of a certificate as JWK. */
    public static Map<String, Object> jwk(byte[] certificate) {
        try {
            var x509 = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return x509.getPublicKey() instanceof ECPublicKey ec
                    ? new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec)
                            .build()
                            .toJSONObject()
                    : new RSAKey.Builder((RSAPublicKey) x509.getPublicKey())
                            .build()
                            .toJSONObject();
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
