package app.auditorium.decision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision that changes what a certificate says brings forth its next revision, in the decision's own transaction. */
@Component
class IssueCertificates {

    private final CertificateWriting writing;

    IssueCertificates(CertificateWriting writing) {
        this.writing = writing;
    }

    @EventListener
    void on(DecisionTaken taken) {
        switch (taken.kind()) {
            case GRANT, RECERTIFY, RESTORE_AFTER_EXPIRY, REDUCE, EXTEND, TRANSFER_IN, AMEND ->
                writing.write(
                        taken.certificationId(),
                        new CertificateWriting.Occasion(
                                taken.kind().name(), taken.on(), taken.decisionId(), null, true));
            case REFUSE, MAINTAIN, SUSPEND, RESTORE, WITHDRAW, CANCEL, TRANSFER_OUT -> {}
        }
    }
}
