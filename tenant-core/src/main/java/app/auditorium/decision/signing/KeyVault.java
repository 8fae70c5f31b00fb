package app.auditorium.decision.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps private keys so that the database alone is not enough: AES-256-GCM under a secret that lives outside it, bound to its place. */
@Component
class KeyVault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST_SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret;

    KeyVault(@Value("${auditorium.signing.secret:}") String secret) {
        this.secret = secret;
    }

    /** @param place that the key belongs to: sealed for one, it opens for no other */
    byte[] seal(PrivateKey key, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] plain = key.getEncoded();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            byte[] kept = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, kept, NONCE, sealed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw new SigningKeyUnusable("A private key cannot be sealed", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    PrivateKey open(byte[] kept, String algorithm, String place) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(kept, NONCE), place)
                    .doFinal(kept, NONCE, kept.length - NONCE);
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(plain));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new SigningKeyUnusable(
                    "A private key cannot be opened: auditorium.signing.secret is not the one it was sealed under", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        if (secret.length() < SHORTEST_SECRET) {
            throw new SigningKeyUnusable("auditorium.signing.secret is not set, or shorter than 32 characters", null);
        }
        byte[] key = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
