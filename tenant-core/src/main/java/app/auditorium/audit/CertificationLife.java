package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a certification's life that one of its audits has ended (DOMAIN G.3). */
@Component
class CertificationLife {

    private final Lives lives;

    CertificationLife(Lives lives) {
        this.lives = lives;
    }

    /** What speaks against an audit at this point of the life; nothing if it was added. */
    List<Problem> audited(AuditDetails audit, LocalDate lastDay, int openMajors) {
        Outcome<Life> lived = type(audit.type())
                .map(type -> lives.record(
                        audit.certificationId(),
                        LifeEvent.audit(type, lastDay, openMajors)
                                .from(audit.id())
                                .because(null, null, List.of("A-30", "A-44"))))
                .orElse(null);
        return lived instanceof Outcome.Refused<Life>(var problems) ? problems : List.of();
    }

    /** Special audits, follow-ups and pre-audits change nothing by themselves. */
    private static Optional<LifeEventType> type(AuditType type) {
        return Optional.ofNullable(
                switch (type) {
                    case STAGE_1 -> LifeEventType.STAGE_1_END;
                    case STAGE_2 -> LifeEventType.STAGE_2_END;
                    case SURVEILLANCE -> LifeEventType.SURVEILLANCE;
                    case RECERTIFICATION -> LifeEventType.RECERTIFICATION_AUDIT;
                    case SPECIAL, FOLLOW_UP, TRANSFER_VISIT, PRE_AUDIT -> null;
                });
    }
}
