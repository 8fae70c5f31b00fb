package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import java.util.Arrays;
import java.util.List;

/** What stage 1 says about stage 2, and a pre-audit about stage 1 (DOMAIN A-32). */
public enum Readiness {
    READY,
    /** There are areas of concern that could become nonconformities. */
    READY_WITH_CONCERNS,
    /** Stage 2 waits until a further stage 1 finds the client ready. */
    NOT_READY,
    /** Stage 1 is held again, wholly or in part. */
    REPEAT;

    /** What an audit may conclude: only stage 1 is held again. */
    public static List<Readiness> of(AuditType type) {
        return Arrays.stream(values())
                .filter(one -> one != REPEAT || type == AuditType.STAGE_1)
                .toList();
    }

    public boolean opensStage2() {
        return this == READY || this == READY_WITH_CONCERNS;
    }
}
