package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps that audits and findings took on their way to the state in which they stand (DOMAIN G.2), each on its day. */
final class StepRows {

    private static final String RULE_SET = "ISO/IEC 17021-1:2015 · 2026-11";
    private static final List<String> WAY = List.of(
            "PLANNED",
            "TEAM_PROPOSED",
            "CONFIRMED",
            "SCHEDULED",
            "IN_PROGRESS",
            "FINDINGS_ISSUED",
            "RESPONDED",
            "ACCEPTED",
            "REPORTED",
            "READY_FOR_DECISION");

    private final Rows rows;
    private final BodyFile file;
    private final Hours hours;
    private final String planner;
    private final String reviewer;
    private final Verifications verifications;
    private final List<OfFinding> ofFindings = new ArrayList<>();

    StepRows(Rows rows, BodyFile file, Hours hours, Verifications verifications) {
        this.rows = rows;
        this.file = file;
        this.hours = hours;
        this.planner = DemoPerson.of(file.body(), Role.PLANNER).title();
        this.reviewer = DemoPerson.of(file.body(), Role.TECHNICAL_REVIEWER).title();
        this.verifications = verifications;
    }

    private record OfFinding(Step step, String grade) {}

    private record Step(
            UUID of,
            int number,
            String step,
            @Nullable String before,
            String after,
            @Nullable UUID answer,
            @Nullable String reason,
            @Nullable String evidence,
            List<String> rules,
            @Nullable String person,
            Instant at) {}

    /** The steps of one audit or finding, one after the other. */
    private final class Steps {

        private final UUID of;
        private final List<Step> taken = new ArrayList<>();

        private Steps(UUID of) {
            this.of = of;
        }

        private void take(
                String step,
                String after,
                @Nullable UUID answer,
                @Nullable String reason,
                @Nullable String evidence,
                @Nullable String person,
                LocalDate day,
                int hour,
                String... rules) {
            Instant at = hours.at(day, hour, of);
            if (!taken.isEmpty() && at.isBefore(taken.getLast().at())) {
                at = taken.getLast().at();
            }
            taken.add(new Step(
                    of,
                    taken.size() + 1,
                    step,
                    taken.isEmpty() ? null : taken.getLast().after(),
                    after,
                    answer,
                    reason,
                    evidence,
                    List.of(rules),
                    person,
                    at));
        }
    }

    void write() {
        List<Step> ofAudits =
                file.audits().stream().flatMap(audit -> of(audit).stream()).toList();
        rows.insert(
                "audit_event",
                "audit_id, seq, step, state_before, state_after, reason, evidence, rules, rule_set, person_id, person, recorded_at",
                ofAudits,
                s -> Arrays.asList(
                        s.of,
                        s.number,
                        s.step,
                        s.before,
                        s.after,
                        s.reason,
                        s.evidence,
                        s.rules,
                        RULE_SET,
                        null,
                        s.person,
                        s.at));
        Map<UUID, Answer> answers = file.answers().stream()
                .collect(Collectors.toMap(answer -> answer.finding().id(), answer -> answer));
        Map<UUID, List<Audit>> later = new HashMap<>();
        file.engagements()
                .forEach(engagement -> later.put(engagement.id(), file.courses().of(engagement)));
        for (Finding finding : file.findings()) {
            if (finding.audit().released()) {
                List<Audit> audits =
                        later.getOrDefault(finding.audit().engagement().id(), List.of());
                rowsOf(finding, answers.get(finding.id()), audits);
            }
        }
        rows.insert(
                "finding_event",
                "finding_id, seq, step, state_before, state_after, grade, answer_id, reason, evidence, rules, rule_set, person_id, person, recorded_at",
                ofFindings,
                s -> Arrays.asList(
                        s.step.of,
                        s.step.number,
                        s.step.step,
                        s.step.before,
                        s.step.after,
                        s.grade,
                        s.step.answer,
                        s.step.reason,
                        s.step.evidence,
                        s.step.rules,
                        RULE_SET,
                        null,
                        s.step.person,
                        s.step.at));
    }

    private List<Step> of(Audit audit) {
        Course course = file.courses().of(audit);
        String lead = audit.lead().name();
        var steps = new Steps(audit.id());
        String state = audit.state();
        int reached = switch (state) {
            case "OVERDUE" -> WAY.indexOf("FINDINGS_ISSUED");
            case "CANCELLED" -> 1;
            default -> WAY.indexOf(state);
        };
        boolean answers =
                file.findings().stream().anyMatch(finding -> finding.audit() == audit && finding.isNonconformity());
        steps.take("PLAN", WAY.get(0), null, null, null, planner, course.planned(), 10, "A-42", "A-43", "G.2");
        for (int at = 1; at <= reached; at++) {
            String after = WAY.get(at);
            switch (after) {
                case "TEAM_PROPOSED" ->
                    steps.take("PROPOSE_TEAM", after, null, null, null, planner, course.told(), 11, "G.2");
                case "CONFIRMED" ->
                    steps.take("RECORD_ACCEPTANCE", after, null, null, null, planner, course.agreed(), 14, "G.2");
                case "SCHEDULED" ->
                    steps.take(
                            "ISSUE_PLAN",
                            after,
                            null,
                            null,
                            null,
                            lead,
                            course.issued(),
                            15,
                            "A-41",
                            "A-45",
                            "C-02",
                            "C-03",
                            "C.2",
                            "G.2");
                case "IN_PROGRESS" ->
                    steps.take(
                            "START",
                            after,
                            null,
                            null,
                            null,
                            lead,
                            audit.days().first(),
                            9,
                            "A-30",
                            "A-32",
                            "A-33",
                            "A-44",
                            "A-67",
                            "G.2");
                case "FINDINGS_ISSUED" ->
                    steps.take(
                            "CLOSE",
                            after,
                            null,
                            null,
                            null,
                            lead,
                            course.closed(),
                            17,
                            "A-32",
                            "A-34",
                            "A-44",
                            "A-46",
                            "A-50",
                            "A-51",
                            "A-55",
                            "G.2");
                case "RESPONDED" ->
                    steps.take(
                            "RESPOND",
                            after,
                            null,
                            null,
                            null,
                            lead,
                            answers ? course.answered() : course.closed(),
                            answers ? 10 : 17,
                            "G.2");
                case "ACCEPTED" ->
                    steps.take(
                            "ACCEPT",
                            after,
                            null,
                            null,
                            null,
                            lead,
                            answers ? course.accepted() : course.closed(),
                            answers ? 12 : 17,
                            "G.2");
                case "REPORTED" ->
                    steps.take(
                            "REPORT",
                            after,
                            null,
                            null,
                            "Version 1",
                            lead,
                            course.reported(),
                            15,
                            "A-51",
                            "A-52",
                            "A-55",
                            "A-56",
                            "G.2");
                default ->
                    steps.take(
                            "PASS_REVIEW",
                            after,
                            null,
                            null,
                            audit.isStage1() ? null : "RECOMMENDED",
                            reviewer,
                            course.reviewed(),
                            16,
                            "G.2");
            }
        }
        if (state.equals("OVERDUE")) {
            steps.take(
                    "FALL_OVERDUE",
                    state,
                    null,
                    null,
                    null,
                    null,
                    course.closed().plusDays(31),
                    9,
                    "A-54",
                    "G.2");
        } else if (state.equals("CANCELLED")) {
            steps.take("CANCEL", state, null, Audit.CANCELLED_FOR, null, planner, course.agreed(), 14, "G.2");
        }
        return steps.taken;
    }

    private void rowsOf(Finding finding, @Nullable Answer answer, List<Audit> audits) {
        Audit audit = finding.audit();
        Course course = file.courses().of(audit);
        String lead = audit.lead().name();
        var steps = new Steps(finding.id());
        steps.take("RELEASE", "OPEN", null, null, null, lead, course.closed(), 17, "A-50", "A-51");
        if (finding.state().equals("NOTED")) {
            steps.take("NOTE", "NOTED", null, null, null, lead, course.answered(), 11, "A-50", "G.2");
        }
        if (answer != null) {
            boolean major = finding.grade().equals("MAJOR");
            steps.take("ANSWER", "RESPONDED", answer.id(), null, null, lead, answer.on(), 10, "A-51", "G.2");
            if (List.of("ACCEPTED", "VERIFIED", "CLOSED").contains(finding.state())) {
                LocalDate accepted =
                        major && course.accepted().isAfter(course.verified()) ? course.verified() : course.accepted();
                steps.take(
                        "ACCEPT",
                        "ACCEPTED",
                        answer.id(),
                        null,
                        finding.verifyBy(),
                        lead,
                        accepted,
                        11,
                        "A-52",
                        "A-53",
                        "G.2");
            }
            if (List.of("VERIFIED", "CLOSED").contains(finding.state())) {
                Audit looked = major ? audit : next(audit, audits);
                LocalDate last = looked.days().last();
                LocalDate day = major ? course.verified() : last.isAfter(course.accepted()) ? last : course.accepted();
                steps.take(
                        "VERIFY",
                        "VERIFIED",
                        null,
                        null,
                        verifications.of(finding, day),
                        looked.lead().name(),
                        day,
                        14,
                        "A-52",
                        "G.2");
                if (finding.state().equals("CLOSED")) {
                    steps.take(
                            "CLOSE", "CLOSED", null, null, null, looked.lead().name(), day, 15, "G.2");
                }
            }
        }
        steps.taken.forEach(step -> ofFindings.add(new OfFinding(step, finding.grade())));
    }

    /** The audit that looked at what an earlier one had found. */
    static Audit next(Audit audit, List<Audit> audits) {
        return audits.stream()
                .filter(other -> other.released()
                        && other.days().first().isAfter(audit.days().last()))
                .findFirst()
                .orElse(audit);
    }
}
