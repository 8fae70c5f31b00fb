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
            Engagement engagement,
            LocalDate on,
            @Nullable String note,
            Written written) {}

    private record Written(String input, String result, String working) {}

    /** Of the acting body; part of one transaction. */
    void write(BodyFile file, LocalDate today) {
        var kept = new ArrayList<Kept>();
        for (Engagement engagement : file.engagements()) {
            Written written = written(engagement.determination());
            kept.add(new Kept(id(engagement, 1), engagement, beforeTheCycle(engagement), null, written));
            LocalDate day = today.minusDays(1 + Math.floorMod(engagement.id().hashCode(), REVIEWED_WITHIN_DAYS));
            LocalDate last = lastAudit(file, engagement, today);
            LocalDate since = day.isAfter(last) ? day : last.plusDays(1);
            if (AUDITED.contains(engagement.state()) && since.isBefore(today)) {
                kept.add(new Kept(id(engagement, 2), engagement, since, REVIEWED, written));
            }
        }
        rows.each("""
                insert into audit_time (id, organisation_id, standards, rule_set, input, result, working, initial_days, stage1_days,
                                        stage2_days, surveillance_days, recertification_days, note, recorded_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?)""", kept, this::cells);
        rows.insert(
                "audit_time_certification",
                "audit_time_id, certification_id",
                kept,
                one -> List.of(one.id, one.engagement.id()));
    }

    private List<?> cells(Kept kept) {
        Engagement engagement = kept.engagement;
        PlannedTime time = engagement.determination().time();
        return Arrays.asList(
                kept.id,
                engagement.client().id(),
                List.of(engagement.standard().name()),
                time.ruleSet(),
                kept.written.input,
                kept.written.result,
                kept.written.working,
                time.initialDays(),
                time.stage1Days(),
                time.stage2Days(),
                time.surveillanceDays(),
                time.recertificationDays(),
                kept.note,
                BodyRows.evening(WorkingDays.until(kept.on)));
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

    private static LocalDate beforeTheCycle(Engagement engagement) {
        return engagement.cycle() > 1 && engagement.decided() != null
                ? engagement.decided().minusDays(110)
                : engagement.recorded().plusDays(5);
    }

    private static LocalDate lastAudit(BodyFile file, Engagement engagement, LocalDate today) {
        return file.audits().stream()
                .filter(audit -> audit.engagement() == engagement
                        && !audit.days().first().isAfter(today))
                .map(audit -> audit.days().last())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
