package app.auditorium.standalone.demo;

import app.auditorium.audittime.KeptSection;
import app.auditorium.audittime.PlannedTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts on record how long audits take: for the first audits of a cycle, and once more since the last one (C-10). */
@Component
class TimesOnRecord {

    /** Even what has run out may come back within six months. */
    private static final Set<String> AUDITED = Set.of("ACTIVE", "SUSPENDED", "EXPIRED");

    private static final int REVIEWED_WITHIN_DAYS = 60;
    private static final String REVIEWED = "年度稽核方案檢討：場區、人數與驗證範圍均無變更。";

    private final Rows rows;
    private final JsonMapper json;

    TimesOnRecord(Rows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    private record Kept(
            UUID id,
            Agreement agreement,
            @Nullable UUID engagement,
            LocalDate on,
            @Nullable String note,
            Written written) {

        Determination determination() {
            return agreement.certifications().getFirst().determination();
        }
    }

    private record Written(String input, String result, String working) {}

    /** Of the acting body; part of one transaction. */
    void write(BodyFile file, LocalDate today, Hours hours) {
        var kept = new ArrayList<Kept>();
        for (Agreement agreement : file.agreements()) {
            Engagement first = agreement.certifications().getFirst();
            Written written = written(first.determination());
            kept.add(new Kept(id(first, 1), agreement, agreement.id(), agreement.reviewed(), null, written));
            LocalDate day = today.minusDays(1 + Math.floorMod(first.id().hashCode(), REVIEWED_WITHIN_DAYS));
            LocalDate last = lastAudit(file, agreement, today);
            LocalDate worked = WorkingDays.until(day);
            LocalDate since = worked.isAfter(last) ? worked : WorkingDays.after(last, 1);
            if (AUDITED.contains(first.state()) && since.isBefore(today)) {
                kept.add(new Kept(id(first, 2), agreement, null, since, REVIEWED, written));
            }
        }
        rows.each("""
                insert into audit_time (id, organisation_id, engagement_id, standards, rule_set, input, result, working, initial_days, stage1_days,
                                        stage2_days, surveillance_days, recertification_days, note, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", kept, one -> cells(one, hours));
        rows.insert(
                "audit_time_certification",
                "audit_time_id, certification_id",
                kept.stream()
                        .flatMap(one -> one.agreement.certifications().stream()
                                .map(certification -> List.of(one.id, certification.id())))
                        .toList(),
                pair -> pair);
    }

    private List<?> cells(Kept kept, Hours hours) {
        PlannedTime time = kept.determination().time();
        return Arrays.asList(
                kept.id,
                kept.agreement.client().id(),
                kept.engagement,
                kept.agreement.certifications().stream()
                        .map(certification -> certification.standard().name())
                        .toList(),
                time.ruleSet(),
                new Rows.Json(kept.written.input),
                new Rows.Json(kept.written.result),
                new Rows.Json(kept.written.working),
                time.initialDays(),
                time.stage1Days(),
                time.stage2Days(),
                time.surveillanceDays(),
                time.recertificationDays(),
                kept.note,
                hours.at(kept.on, 11, kept.id));
    }

    private Written written(Determination determination) {
        return new Written(
                json.writeValueAsString(determination.input()),
                json.writeValueAsString(determination.time()),
                json.writeValueAsString(KeptSection.of(determination.time())));
    }

    private static UUID id(Engagement engagement, int number) {
        return UUID.nameUUIDFromBytes((engagement.id() + " audit time " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate lastAudit(BodyFile file, Agreement agreement, LocalDate today) {
        return agreement.certifications().stream()
                .flatMap(certification -> file.courses().of(certification).stream())
                .filter(audit -> !audit.days().first().isAfter(today))
                .map(audit -> audit.days().last())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
