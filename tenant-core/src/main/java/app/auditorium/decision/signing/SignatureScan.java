package app.auditorium.decision.signing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;

/**
 * Looks for signatures in a file of unknown origin without opening it as a PDF: a linear scan for byte ranges and their signatures.
 * Nothing is unpacked, so nothing can burst.
 */
public final class SignatureScan {

    private static final int MOST = 20;
    private static final int LARGEST_SIGNATURE = 128 * 1024;
    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,9}\\[\\s{0,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{0,99}]");

    private SignatureScan() {}

    /**
     * A signature as the file claims it.
     *
     * @param certificate of the signer, as DER; anybody may put any there
     * @param holds the signed bytes are as they were, and the key of that certificate signed them
     * @param length of the file as it was when it was signed
     */
    public record Found(byte[] certificate, boolean holds, int length) {}

    public static List<Found> in(byte[] file) {
        var found = new ArrayList<Found>();
        Matcher ranges = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < MOST && ranges.find(); i++) {
            at(file, number(ranges, 1), number(ranges, 2), number(ranges, 3), number(ranges, 4))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static int number(Matcher ranges, int group) {
        return Integer.parseInt(ranges.group(group));
    }

    private static Optional<Found> at(byte[] file, int from, int first, int second, int last) {
        long end = (long) second + last;
        if (from != 0
                || first <= 0
                || second - first < 4
                || second - first > 2 * LARGEST_SIGNATURE
                || end > file.length) {
            return Optional.empty();
        }
        String hex = new String(file, first + 1, second - first - 2, StandardCharsets.ISO_8859_1).strip();
        byte[] signed = new byte[first + last];
        System.arraycopy(file, 0, signed, 0, first);
        System.arraycopy(file, second, signed, first, last);
        try {
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signed), HexFormat.of().parseHex(hex));
            for (SignerInformation signer : cms.getSignerInfos()) {
                @SuppressWarnings("unchecked")
                Collection<X509CertificateHolder> own = cms.getCertificates().getMatches(signer.getSID());
                for (X509CertificateHolder holder : own) {
                    return Optional.of(new Found(holder.getEncoded(), holds(signer, holder), (int) end));
                }
            }
            return Optional.empty();
        } catch (CMSException | java.io.IOException | RuntimeException notASignature) {
            return Optional.empty();
        }
    }

    private static boolean holds(SignerInformation signer, X509CertificateHolder holder) {
        try {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException
                | java.security.cert.CertificateException
                | org.bouncycastle.operator.OperatorCreationException
                | RuntimeException broken) {
            return false;
        }
    }
}
