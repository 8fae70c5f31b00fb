package app.auditorium.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The checksum of everything that is offered: what both sides sign is this and nothing else. */
public final class QuoteSeal {

    private QuoteSeal() {}

    public static String of(EngagementRow engagement, QuoteDetails quote, List<StandardTerms> terms) {
        String text = "EN-%d/%d\n%s\n%s\n%s %s %s\n%s\n%s"
                .formatted(
                        engagement.number(),
                        quote.number(),
                        engagement.organisation(),
                        terms.stream()
                                .map(one -> one.standard() + " " + one.iafCodes() + " " + one.complexity() + " "
                                        + one.scopeText()
                                        + (one.scopeTextEn() == null ? "" : " / " + one.scopeTextEn()))
                                .collect(Collectors.joining("\n")),
                        quote.validUntil(),
                        quote.currency(),
                        quote.taxPercent().stripTrailingZeros().toPlainString(),
                        quote.lines().stream()
                                .map(line ->
                                        line.standard() + "|" + line.item() + "|" + line.days() + "|" + line.rate())
                                .collect(Collectors.joining("\n")),
                        quote.terms());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
