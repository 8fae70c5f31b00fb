package app.auditorium.records;

import app.auditorium.audittime.AuditTimeDetails;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.RecordsSource;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every calculation of audit time, with its working. */
@Component
class TimeRecords implements RecordsSource {

    private final AuditTimes times;
    private final Today today;

    TimeRecords(AuditTimes times, Today today) {
        this.times = times;
        this.today = today;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        List<AuditTimeDetails> all = times.history(certification).reversed();
        for (AuditTimeDetails one : all) {
            LocalDate day = LocalDate.ofInstant(one.recordedAt(), today.zone());
            String state = Texts.of(locale, "audit-time.paper." + (one.superseded() ? "superseded" : "current"));
            files.add(RecordFile.pdf(
                    Section.AUDIT_TIME,
                    day + " · " + state,
                    () -> times.print(one.id(), locale).orElseThrow()));
        }
        return files;
    }
}
