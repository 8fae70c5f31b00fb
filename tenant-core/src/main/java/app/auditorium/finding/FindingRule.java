package app.auditorium.finding;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that a step of a finding asks, each with its DOMAIN id. */
enum FindingRule {
    REASON_GIVEN("G.2") {
        @Override
        List<Problem> against(Now now) {
            return new Checks().required("reason", now.reason, LONGEST_REASON).problems();
        }
    },
    IS_RELEASED("G.2") {
        @Override
        List<Problem> against(Now now) {
            return now.released ? List.of() : refuse(null, "rule.finding.draft");
        }
    },
    IS_NONCONFORMITY("A-51") {
        @Override
        List<Problem> against(Now now) {
            return now.grade.isNonconformity() ? List.of() : refuse(null, "rule.finding.nothing-to-answer");
        }
    },
    IS_NO_NONCONFORMITY("A-50") {
        @Override
        List<Problem> against(Now now) {
            return now.grade.isNonconformity() ? refuse(null, "rule.finding.to-be-answered") : List.of();
        }
    },
    IS_MINOR("A-50") {
        @Override
        List<Problem> against(Now now) {
            return now.grade == Grade.MINOR ? List.of() : refuse("grade", "rule.finding.not-minor");
        }
    },
    ANSWERED_WHOLLY("A-51") {
        @Override
        List<Problem> against(Now now) {
            return now.answer == null ? refuse(null, "rule.finding.no-answer") : now.answer.missing();
        }
    },
    MAJOR_WITH_EVIDENCE("A-52") {
        @Override
        List<Problem> against(Now now) {
            boolean bare = now.grade == Grade.MAJOR
                    && (now.answer == null || now.answer.evidence().isEmpty());
            return bare ? refuse(null, "rule.finding.major-evidence") : List.of();
        }
    },
    WAY_OF_VERIFYING("A-53") {
        @Override
        List<Problem> against(Now now) {
            return now.verifyBy == null ? refuse("verifyBy", "rule.finding.verify-by") : List.of();
        }
    },
    EVIDENCE_GIVEN("A-52") {
        @Override
        List<Problem> against(Now now) {
            return now.evidence == null || now.evidence.isBlank()
                    ? refuse("evidence", "rule.finding.verified-by-what")
                    : new Checks()
                            .text("evidence", now.evidence, NewFinding.MOST_CHARACTERS)
                            .problems();
        }
    };

    static final int LONGEST_REASON = 2000;

    /** The parts of DOMAIN by which all of them were judged; kept with each event. */
    static final String RULE_SET = "ISO/IEC 17021-1:2015 · 2026-11";

    private final String id;

    FindingRule(String id) {
        this.id = id;
    }

    /** What the rules look at. */
    record Now(
            Grade grade,
            boolean released,
            @Nullable NewAnswer answer,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable VerifyBy verifyBy) {}

    /** Everything that speaks against the step; nothing if the rule is kept. */
    abstract List<Problem> against(Now now);

    List<Problem> refuse(@Nullable String field, String key) {
        return List.of(Problem.rule(id, field, key));
    }

    static Set<String> ids(FindingStep step) {
        Set<String> ids = step.rules().stream().map(rule -> rule.id).collect(Collectors.toCollection(TreeSet::new));
        ids.add("G.2");
        return ids;
    }
}
