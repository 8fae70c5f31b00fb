package app.auditorium.decision;

import app.auditorium.decision.pdf.CertificatePaper;
import app.auditorium.decision.signing.PdfSignatures;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Press;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the signed document of a revision: once, whoever asks first, the job or a download. */
@Component
class CertificatePrinting {

    private final CertificateTable table;
    private final CertificateIssuers issuers;
    private final SigningKeys keys;
    private final Credentials credentials;
    private final Press press;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String url;

    CertificatePrinting(
            CertificateTable table,
            CertificateIssuers issuers,
            SigningKeys keys,
            Credentials credentials,
            Press press,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.table = table;
        this.issuers = issuers;
        this.keys = keys;
        this.credentials = credentials;
        this.press = press;
        this.events = events;
        this.clock = clock;
        this.url = url.replaceAll("/+$", "");
    }

    /** The document of a revision of one's own; empty if there is no such revision. */
    Optional<byte[]> pdf(UUID revision) {
        Optional<CertificateTable.Pdf> made = table.pdf(revision);
        if (made.isPresent()) {
            return made.map(CertificateTable.Pdf::bytes);
        }
        CertificateContent content = table.content(revision).orElse(null);
        if (content == null) {
            return Optional.empty();
        }
        table.lockPrinting(revision);
        return Optional.of(
                table.pdf(revision).map(CertificateTable.Pdf::bytes).orElseGet(() -> print(revision, content)));
    }

    private byte[] print(UUID revision, CertificateContent content) {
        byte[] mark = issuers.marked(content.issuer().mark()).orElse(null);
        byte[] plain = press.print(CertificatePaper.of(content, mark, page(content.publicId())));
        SigningKeyTable.Usable key = keys.ready();
        Instant now = clock.instant();
        byte[] signed = PdfSignatures.signed(
                plain,
                key.material(),
                now,
                Texts.of(Locale.ENGLISH, "certificate.signed-for", content.number(), content.revision()));
        String sha256 = Sha256.of(signed);
        table.addPdf(revision, key.details().id(), new CertificateTable.Pdf(sha256, signed));
        credentials.make(revision, content, page(content.publicId()), key);
        events.publishEvent(new CertificatePrinted(
                revision,
                content.publicId(),
                content.number(),
                content.revision(),
                sha256,
                Sha256.of(plain),
                key.details().fingerprint(),
                now));
        return signed;
    }

    String page(UUID publicId) {
        return url + "/register/" + publicId;
    }
}
