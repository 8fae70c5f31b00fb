package app.auditorium.standalone.demo;

import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.PlannedTime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long the audits of the certifications take that are audited together, and on what that rests. */
record Determination(NewAuditTime input, PlannedTime time) {

    /** What falls to one of them, as the product shares it. */
    Share share() {
        return new Share(
                part(time.stage1Days()),
                part(time.stage2Days()),
                part(time.surveillanceDays()),
                part(time.recertificationDays()));
    }

    /** The days of the audits of one certification. */
    record Share(BigDecimal stage1, BigDecimal stage2, BigDecimal surveillance, BigDecimal recertification) {}

    private BigDecimal part(BigDecimal all) {
        int together = input.certificationIds().size();
        return together < 2 ? all : all.divide(BigDecimal.valueOf(together), 2, RoundingMode.DOWN);
    }
}
