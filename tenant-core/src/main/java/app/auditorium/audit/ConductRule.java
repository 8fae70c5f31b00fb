package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The rules that a step of an audit asks, each with its DOMAIN id and what speaks against the step. */
enum ConductRule {
    REASON_GIVEN("G.2") {
        @Override
        List<Problem> against(Situation now) {
            return new Checks().required("reason", now.reason(), LONGEST_REASON).problems();
        }
    },
    /** Who leads the audit conducts it, or an administrator on the lead's behalf; to be a lead auditor of the body is not enough. */
    BY_ITS_LEAD("G.2") {
        @Override
        List<Problem> against(Situation now) {
            return now.byItsLead()
                    ? List.of()
                    : refuse(
                            null,
                            "rule.audit.not-its-lead",
                            now.audit().team().stream()
                                    .findFirst()
                                    .map(AuditDetails.Member::name)
                                    .orElse(""));
        }
    },
    /** Objectives, criteria, scope, sites, and who is where and when. */
    PLAN_IS_WHOLE("A-41") {
        @Override
        List<Problem> against(Situation now) {
            return now.plan() == null
                    ? refuse("plan", "rule.audit.no-plan")
                    : now.plan().missing(now.audit());
        }
    },
    /** Not less than what the calculation of audit time asks for. */
    TIME_ENOUGH("C.2") {
        @Override
        List<Problem> against(Situation now) {
            BigDecimal least = now.leastDays();
            return now.plan() == null || least == null || now.plan().days().compareTo(least) >= 0
                    ? List.of()
                    : refuse("plan.days", "rule.audit.too-few-days", now.plan().days(), least);
        }
    },
    /** Four fifths of the time are spent on site, or it is said why not. */
    ON_SITE_ENOUGH("C-02") {
        @Override
        List<Problem> against(Situation now) {
            return now.plan() == null || now.plan().isOnSiteEnough()
                    ? List.of()
                    : refuse("plan.onSiteJustification", "rule.audit.on-site");
        }
    },
    /** Those in the lines of the agenda are busy for what is said to be on site, breaks and travel left out. */
    AGENDA_HOLDS_TIME("C-03") {
        @Override
        List<Problem> against(Situation now) {
            AuditPlan plan = now.plan();
            if (plan == null || plan.agenda().isEmpty()) {
                return List.of();
            }
            BigDecimal held = plan.heldBy(now.audit().team().stream()
                    .filter(member -> member.role().audits())
                    .map(AuditDetails.Member::auditorId)
                    .toList());
            return held.compareTo(plan.onSiteDays()) >= 0
                    ? List.of()
                    : refuse(
                            "plan.days",
                            "rule.audit.agenda-short",
                            plan.onSiteDays().toPlainString(),
                            held.toPlainString());
        }
    },
    /** Whom an OH&S audit talks to. */
    OHS_PERSONS_ON_PLAN("A-45") {
        @Override
        List<Problem> against(Situation now) {
            return now.plan() == null || !now.isOhs() ? List.of() : now.plan().missingPersons();
        }
    },
    DAY_HAS_COME("G.2") {
        @Override
        List<Problem> against(Situation now) {
            return now.today().isBefore(now.audit().start())
                    ? refuse(null, "rule.audit.starts-later", now.audit().start())
                    : List.of();
        }
    },
    /** Nobody goes whose relations to the client are not known, or not judged; a body may settle that it is remarked on only. */
    TEAM_HAS_DECLARED("A-67") {
        @Override
        List<Problem> against(Situation now) {
            return now.undeclared().stream()
                    .flatMap(member -> refuse(
                            null,
                            member.latest() == null ? "rule.audit.undeclared" : "rule.audit.relation-open",
                            member.name())
                            .stream())
                    .toList();
        }
    },
    /** the client had its time, and knew that its silence agrees. */
    LIMIT_HAS_PASSED("A-40") {
        @Override
        List<Problem> against(Situation now) {
            LocalDate by = now.audit().answerBy();
            return by != null && now.today().isAfter(by) && now.audit().silenceConfirms()
                    ? List.of()
                    : refuse(null, "rule.audit.limit-open");
        }
    },
    /** complaints, changes and suspensions make an audit special; what the client was told already it is asked about. */
    SPECIAL_AND_UNKNOWN("A-74") {
        @Override
        List<Problem> against(Situation now) {
            if (now.audit().type() != AuditType.SPECIAL) {
                return refuse("type", "rule.audit.short-notice-type");
            }
            return now.audit().isUnknownToClient() ? List.of() : refuse(null, "rule.audit.short-notice-told");
        }
    },
    /** in advance, where anybody can read them. */
    CONDITIONS_PUBLISHED("A-74") {
        @Override
        List<Problem> against(Situation now) {
            return now.conditionsPublished() ? List.of() : refuse(null, "rule.audit.no-conditions");
        }
    },
    OPENING_HELD("A-44") {
        @Override
        List<Problem> against(Situation now) {
            return now.opening() == null
                    ? refuse("opening", "rule.audit.no-opening")
                    : now.opening().missing("opening", now.audit(), now.now());
        }
    },
    /** Written and communicated: for an initial audit always, otherwise wherever a stage 1 is on file at all. */
    STAGE_1_CONCLUDED("A-30") {
        @Override
        List<Problem> against(Situation now) {
            boolean open = now.audit().type() == AuditType.STAGE_2
                    && (now.initial() || !now.stage1().isEmpty())
                    && now.stage1().stream().noneMatch(EarlierStage1::finished);
            return open ? refuse(null, "rule.audit.stage-1-open") : List.of();
        }
    },
    STAGE_1_FOUND_READY("A-32") {
        @Override
        List<Problem> against(Situation now) {
            return now.lastStage1()
                    .filter(stage1 ->
                            stage1.readiness() != null && !stage1.readiness().opensStage2())
                    .map(stage1 -> refuse(null, "rule.audit.not-ready"))
                    .orElse(List.of());
        }
    },
    /** How long stage 1 holds is the body's to judge, and to say why after as many days as it settled. */
    STAGE_1_STILL_HOLDS("A-33") {
        @Override
        List<Problem> against(Situation now) {
            boolean justified =
                    now.plan() != null && !now.plan().stage1StillHolds().isBlank();
            return now.lastStage1()
                    .filter(stage1 ->
                            ChronoUnit.DAYS.between(stage1.end(), now.audit().start()) > now.stageGap())
                    .filter(stage1 -> !justified)
                    .map(stage1 -> refuse("plan.stage1StillHolds", "rule.audit.stage-gap", now.stageGap()))
                    .orElse(List.of());
        }
    },
    CLOSING_HELD("A-44") {
        @Override
        List<Problem> against(Situation now) {
            return now.closing() == null
                    ? refuse("closing", "rule.audit.no-closing")
                    : now.closing().meeting().missing("closing", now.audit(), now.now());
        }
    },
    /** A stay that is shorter than planned is a deviation from the plan, which the report justifies. */
    EARLY_CLOSE_JUSTIFIED("A-55") {
        @Override
        List<Problem> against(Situation now) {
            return now.closing() == null ? List.of() : now.closing().unjustified(id(), now.audit());
        }
    },
    /** Who answers for OH&S is invited to the closing meeting, and whoever is absent with a justification. */
    OHS_PERSONS_AT_CLOSING("A-46") {
        @Override
        List<Problem> against(Situation now) {
            return now.closing() == null || !now.isOhs()
                    ? List.of()
                    : now.closing().missingPersons();
        }
    },
    /** Areas of concern and readiness, instead of graded nonconformities. */
    STAGE_1_CONCLUDES("A-32") {
        @Override
        List<Problem> against(Situation now) {
            if (!now.audit().type().concludesReadiness()) {
                return List.of();
            }
            return now.conclusions() == null
                    ? refuse("stage1", "rule.audit.no-conclusions")
                    : now.conclusions().missing();
        }
    },
    /** Initial visit and document review, the first two of Taiwan's phases, looked at their lists, or it is said why not. */
    STAGE_1_TOPICS_REVIEWED("A-34") {
        @Override
        List<Problem> against(Situation now) {
            boolean open = Stage1Topic.areAskedOf(now.audit())
                    && now.conclusions() != null
                    && !now.conclusions().coversTopics();
            return open ? refuse("stage1.notReviewed", "rule.audit.topics-open") : List.of();
        }
    };

    static final int LONGEST_REASON = AuditConduct.LONGEST_REASON;

    /** The parts of DOMAIN by which all of them were judged; kept with each event. */
    static final String RULE_SET = "ISO/IEC 17021-1:2015 · 2026-11";

    private final String id;

    ConductRule(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Everything that speaks against the step; nothing if the rule is kept. */
    abstract List<Problem> against(Situation now);

    List<Problem> refuse(@org.jspecify.annotations.Nullable String field, String key, Object... args) {
        return List.of(Problem.rule(id, field, key, args));
    }

    static Set<String> ids(List<ConductRule> rules) {
        return rules.stream()
                .map(ConductRule::id)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
