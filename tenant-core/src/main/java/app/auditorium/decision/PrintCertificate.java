package app.auditorium.decision;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the document right after the decision, as the body: again until it is made, and once. */
@Component
class PrintCertificate implements Receiver<CertificateToPrint> {

    private final CertificatePrinting printing;

    PrintCertificate(CertificatePrinting printing) {
        this.printing = printing;
    }

    @Override
    public Class<CertificateToPrint> event() {
        return CertificateToPrint.class;
    }

    @Override
    public void receive(CertificateToPrint event, UUID sender, @Nullable UUID causedBy) {
        printing.pdf(event.revisionId());
    }
}
