package app.auditorium.audit;

import app.auditorium.certification.Life;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
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
        return switch (audit.type()) {
            case STAGE_1 -> ended(LifeEventType.STAGE_1_END, audit, lastDay, openMajors);
            case STAGE_2 -> ended(LifeEventType.STAGE_2_END, audit, lastDay, openMajors);
            case SURVEILLANCE -> ended(LifeEventType.SURVEILLANCE, audit, lastDay, openMajors);
            case RECERTIFICATION -> ended(LifeEventType.RECERTIFICATION_AUDIT, audit, lastDay, openMajors);
            case SPECIAL, FOLLOW_UP -> {
                if (openMajors > 0) {
                    // a life that has no place for them keeps nobody from closing the audit
                    lives.record(
                            audit.certificationId(),
                            LifeEvent.of(LifeEventType.MAJORS_FOUND, lastDay)
                                    .from(audit.id())
                                    .because(null, null, List.of("A-44", "A-54")));
                }
                yield List.of();
            }
            case TRANSFER_VISIT, PRE_AUDIT -> List.of();
        };
    }

    private List<Problem> ended(LifeEventType type, AuditDetails audit, LocalDate lastDay, int openMajors) {
        Outcome<Life> lived = lives.record(
                audit.certificationId(),
                LifeEvent.audit(type, lastDay, openMajors)
                        .from(audit.id())
                        .because(null, null, List.of("A-30", "A-44")));
        return lived instanceof Outcome.Refused<Life>(var problems) ? problems : List.of();
    }
}
