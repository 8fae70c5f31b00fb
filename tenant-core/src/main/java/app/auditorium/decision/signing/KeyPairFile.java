package app.auditorium.decision.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** A PKCS#12 file that a body hands in to sign with from now on. */
public sealed interface KeyPairFile {

    /** It holds one key that can sign, with its certificates. */
    record Good(KeyMaterial key) implements KeyPairFile {}

    /** @param why key of the text that says so */
    record Bad(String why) implements KeyPairFile {}

    /** Reads the file; the password is wiped. */
    static KeyPairFile read(byte[] file, char[] password, Instant now) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                return new Bad("problem.signing-key.one");
            }
            Key key = store.getKey(keys.getFirst(), password);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.getFirst()))
                    .map(X509Certificate.class::cast)
                    .toList();
            return key instanceof PrivateKey one ? judged(one, chain, now) : new Bad("problem.signing-key.one");
        } catch (IOException wrong) {
            return new Bad("problem.signing-key.password");
        } catch (GeneralSecurityException | RuntimeException e) {
            return new Bad("problem.signing-key.unreadable");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static KeyPairFile judged(PrivateKey key, List<X509Certificate> chain, Instant now)
            throws GeneralSecurityException {
        X509Certificate own = chain.getFirst();
        if (!strong(own.getPublicKey())) {
            return new Bad("problem.signing-key.weak");
        }
        if (own.getNotAfter().before(Date.from(now)) || own.getNotBefore().after(Date.from(now))) {
            return new Bad("problem.signing-key.expired");
        }
        boolean[] usage = own.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) {
            return new Bad("problem.signing-key.usage");
        }
        return belongTogether(key, own.getPublicKey())
                ? new Good(new KeyMaterial(key, chain))
                : new Bad("problem.signing-key.unreadable");
    }

    private static boolean strong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= 2048;
            case ECPublicKey ec ->
                ec.getParams().getCurve().getField().getFieldSize() == 256
                        || ec.getParams().getCurve().getField().getFieldSize() == 384;
            default -> false;
        };
    }

    private static boolean belongTogether(PrivateKey key, PublicKey own) throws GeneralSecurityException {
        Signature signature =
                Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
        signature.initSign(key);
        signature.update((byte) 1);
        byte[] made = signature.sign();
        signature.initVerify(own);
        signature.update((byte) 1);
        return signature.verify(made);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (java.security.KeyStoreException e) {
            return false;
        }
    }
}
