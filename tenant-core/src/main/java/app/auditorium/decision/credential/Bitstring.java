package app.auditorium.decision.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** The list of Bitstring Status List 1.0: 131,072 bits, the first one leftmost, zipped, base64url with the multibase sign. */
public final class Bitstring {

    public static final int BITS = 131_072;

    private Bitstring() {}

    public static String of(Collection<Integer> set) {
        byte[] bits = new byte[BITS / 8];
        set.forEach(at -> bits[at / 8] |= (byte) (0x80 >>> (at % 8)));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
    }
}
