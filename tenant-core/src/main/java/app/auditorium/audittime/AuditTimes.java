package app.auditorium.audittime;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.houserule.Setting;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long the audits of a body's clients take, with every calculation ever made (A-25, C-10). */
@Component
@Transactional
public class AuditTimes {

    private static final Set<HouseRule> OF_TIME = EnumSet.of(
            HouseRule.TABLES,
            HouseRule.STAGE_1_SHARE,
            HouseRule.REMOTE_SHARE,
            HouseRule.ROUNDING,
            HouseRule.LEAST_TIME,
            HouseRule.SURVEILLANCE_SHARE,
            HouseRule.RECERTIFICATION_SHARE,
            HouseRule.INTEGRATION_MATRIX);

    private final AuditTimeTables tables;
    private final HouseRules houseRules;
    private final AuditTimeDrafts drafts;
    private final AuditTimeRecords records;
    private final ReckonedTimes reckoned;
    private final AuditTimePaper paper;
    private final TimeReview review;
    private final Today today;

    AuditTimes(
            AuditTimeTables tables,
            HouseRules houseRules,
            AuditTimeDrafts drafts,
            AuditTimeRecords records,
            ReckonedTimes reckoned,
            AuditTimePaper paper,
            TimeReview review,
            Today today) {
        this.tables = tables;
        this.houseRules = houseRules;
        this.drafts = drafts;
        this.records = records;
        this.reckoned = reckoned;
        this.paper = paper;
        this.review = review;
        this.today = today;
    }

    /** What the files know for a calculation of some certifications of one client: places, people, codes, complexity. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<NewAuditTime> draft(List<UUID> certifications) {
        return drafts.ofCertifications(certifications);
    }

    /** The same for a client that has applied for standards at places; without places those on file. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<NewAuditTime> draft(
            UUID organisation,
            UUID engagement,
            Map<app.auditorium.kernel.StandardId, List<String>> standards,
            List<AppliedPlace> applied) {
        return drafts.ofEngagement(organisation, engagement, standards, applied);
    }

    /** What it would come to; nothing is kept. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Outcome<PlannedTime> preview(NewAuditTime wanted) {
        return drafts.proposed(wanted).by(rules());
    }

    /** Keeps a calculation for good; it supersedes earlier ones of the same certifications or engagement. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR, Role.TECHNICAL_REVIEWER},
            in = CERTIFICATION_BODY)
    public Outcome<AuditTimeDetails> record(NewAuditTime given) {
        NewAuditTime wanted = drafts.proposed(given);
        var problems = drafts.problems(wanted);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return wanted.by(rules())
                .then(time -> records.details(records.keep(wanted, time))
                        .map(Outcome::done)
                        .orElseGet(Outcome::notThere));
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<AuditTimeDetails> details(UUID id) {
        return records.details(id);
    }

    /** By the latest calculation; empty if there is none. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<AuditTimeDays> latest(UUID certification) {
        return Optional.ofNullable(latest(List.of(certification)).get(certification));
    }

    /** Many at once; those without a calculation are left out. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, AuditTimeDays> latest(Collection<UUID> certifications) {
        return records.latest(certifications);
    }

    /** On what the latest calculation of each is based where it counts several places; those with one, or without a calculation, are left out. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, NewAuditTime> ofSeveralPlaces(Collection<UUID> certifications) {
        return records.ofSeveralPlaces(certifications);
    }

    /** By the latest calculation, or reckoned from the head count where there is none. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, NeededDays> needed(Collection<UUID> certifications) {
        Map<UUID, AuditTimeDays> determined = records.latest(certifications);
        Map<UUID, NeededDays> needed = reckoned.of(
                certifications.stream()
                        .filter(id -> !determined.containsKey(id))
                        .toList(),
                rules());
        determined.forEach((id, days) -> needed.put(id, NeededDays.determined(days)));
        return needed;
    }

    /** The latest calculation for an application. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<AuditTimeDays> latestOfEngagement(UUID engagement) {
        return records.latestOfEngagement(engagement);
    }

    /** All calculations of a certification, the latest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<AuditTimeDetails> history(UUID certification) {
        return records.history(certification);
    }

    /**
     * Why the time of a certification is to be determined again before an audit (C-10): its facts have changed, it served an audit
     * already, or it is older than the body settled. Nothing for guidance, which has no table.
     *
     * @param lastAudit when the audit before was held; null where none was, or where none is at stake
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Problem> toReview(UUID certification, LocalDate on, @Nullable LocalDate lastAudit) {
        AuditTimeDetails latest =
                records.history(certification).stream().findFirst().orElse(null);
        if (latest == null) {
            return drafts.ofCertifications(List.of(certification))
                    .filter(draft -> !draft.standards().isEmpty())
                    .map(draft -> List.of(Problem.rule("A-25", null, "warning.time.none")))
                    .orElse(List.of());
        }
        var reasons = new ArrayList<>(review.changedSince(certification, latest.input()));
        LocalDate made = LocalDate.ofInstant(latest.recordedAt(), today.zone());
        int months = houseRules.number(HouseRule.REVIEW_AFTER);
        if (lastAudit != null && made.isBefore(lastAudit)) {
            reasons.add(Problem.rule("C-10", null, "warning.time.served", made, lastAudit));
        } else if (made.plusMonths(months).isBefore(on)) {
            reasons.add(Problem.rule("C-10", null, "warning.time.old", made, months));
        }
        return reasons;
    }

    /** The calculation as a PDF/A with its working. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<byte[]> print(UUID id, Locale language) {
        return records.details(id).map(details -> paper.print(details, language));
    }

    private TimeRules rules() {
        List<Setting> settled = houseRules.all().stream()
                .filter(setting -> OF_TIME.contains(setting.rule()))
                .toList();
        Map<HouseRule, String> values = settled.stream().collect(Collectors.toMap(Setting::rule, Setting::value));
        List<Step> own = settled.stream()
                .filter(setting -> !setting.isStandard())
                .map(this::own)
                .toList();
        return TimeRules.of(tables.current(), rule -> values.getOrDefault(rule, rule.standard()), own);
    }

    /** What the body settled for itself, who did when and why. */
    private Step own(Setting setting) {
        return Step.of(
                setting.rule().domainRule(),
                "own",
                setting.value(),
                setting.rule().standard(),
                Objects.requireNonNullElse(setting.person(), "–"),
                setting.setAt() == null
                        ? "–"
                        : LocalDate.ofInstant(setting.setAt(), today.zone()).toString(),
                Objects.requireNonNullElse(setting.reason(), ""));
    }
}
