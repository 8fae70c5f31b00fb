package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.ProgrammeAudit;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about when an audit of a kind has its place in the life of a certification. */
enum PlanningRule {
    /** A certification that has ended is not audited, but to regain it. */
    CERTIFICATION_LIVES {
        @Override
        Optional<Problem> against(Place place) {
            return refuse(
                    !place.certification.state().allows(place.type),
                    "G.3",
                    "certificationId",
                    "rule.audit.certification-ended");
        }
    },
    /** No audit before client and body have signed the agreement. */
    AFTER_THE_AGREEMENT {
        @Override
        Optional<Problem> against(Place place) {
            LocalDate agreed = place.agreedOn;
            return agreed == null
                    ? Optional.empty()
                    : refuse(
                            place.days.first().isBefore(agreed),
                            "A-26",
                            "start",
                            "rule.audit.before-agreement",
                            agreed);
        }
    },
    /** A special audit has a reason of its own (A-73 … A-75). */
    SPECIAL_HAS_A_REASON {
        @Override
        Optional<Problem> against(Place place) {
            return place.type == AuditType.SPECIAL && !place.hasReason
                    ? Optional.of(Problem.invalid("reason", "rule.audit.special-reason"))
                    : Optional.empty();
        }
    },
    /** Stage 2 comes after stage 1. */
    STAGE_2_AFTER_STAGE_1 {
        @Override
        Optional<Problem> against(Place place) {
            if (place.type != AuditType.STAGE_2 || place.certification.state() != CertificationState.PENDING) {
                return Optional.empty();
            }
            Optional<ProgrammeAudit> stage1 = place.last(AuditType.STAGE_1);
            return stage1.isEmpty()
                    ? refuse(true, "A-30", "type", "rule.audit.no-stage-1")
                    : refuse(
                            !place.days.first().isAfter(stage1.get().end()),
                            "A-30",
                            "start",
                            "rule.audit.stage-2-first",
                            stage1.get().end());
        }
    },
    /** A stage 1 does not move behind the stage 2 that builds on it. */
    STAGE_1_BEFORE_STAGE_2 {
        @Override
        Optional<Problem> against(Place place) {
            if (place.type != AuditType.STAGE_1 || place.certification.state() != CertificationState.PENDING) {
                return Optional.empty();
            }
            // where another stage 1 precedes it, this one repeats what stage 2 found missing
            Optional<ProgrammeAudit> stage2 = place.first(AuditType.STAGE_2)
                    .filter(s2 -> place.others(AuditType.STAGE_1)
                            .noneMatch(s1 -> s1.end().isBefore(s2.start())));
            return stage2.flatMap(s2 -> refuse(
                    !place.days.last().isBefore(s2.start()), "A-30", "end", "rule.audit.stage-1-last", s2.start()));
        }
    },
    /** A pre-audit is held once, and before stage 1: afterwards it would be advice. */
    PRE_AUDIT_ONCE {
        @Override
        Optional<Problem> against(Place place) {
            if (place.type != AuditType.PRE_AUDIT) {
                return Optional.empty();
            }
            boolean late = place.certification.state() != CertificationState.PENDING
                    || place.others(AuditType.STAGE_1)
                            .anyMatch(s1 -> !s1.start().isAfter(place.days.last()));
            return refuse(place.first(AuditType.PRE_AUDIT).isPresent(), "A-68", "type", "rule.audit.pre-audit-once")
                    .or(() -> refuse(late, "A-68", "start", "rule.audit.pre-audit-late"));
        }
    },
    /** Surveillance and recertification follow the initial audit. */
    AFTER_THE_INITIAL_AUDIT {
        @Override
        Optional<Problem> against(Place place) {
            boolean later = place.type == AuditType.SURVEILLANCE || place.type == AuditType.RECERTIFICATION;
            if (!later || place.certification.state() != CertificationState.PENDING) {
                return Optional.empty();
            }
            Optional<ProgrammeAudit> stage2 = place.last(AuditType.STAGE_2);
            return stage2.isEmpty()
                    ? refuse(true, "A-02", "type", "rule.audit.no-stage-2")
                    : refuse(
                            !place.days.first().isAfter(stage2.get().end()),
                            "A-02",
                            "start",
                            "rule.audit.before-stage-2",
                            stage2.get().end());
        }
    },
    /** A follow-up verifies what an earlier audit found. */
    FOLLOW_UP_FOLLOWS {
        @Override
        Optional<Problem> against(Place place) {
            return place.type != AuditType.FOLLOW_UP
                    ? Optional.empty()
                    : refuse(
                            place.audits.stream().noneMatch(a -> a.end().isBefore(place.days.first())),
                            "A-53",
                            "type",
                            "rule.audit.nothing-to-follow");
        }
    };

    /**
     * Where an audit would stand.
     *
     * @param audits the certification's others, cancelled ones left out
     * @param agreedOn when both sides had signed; null where the certification was contracted outside the portal
     */
    record Place(
            CertificationDetails certification,
            AuditType type,
            DateRange days,
            boolean hasReason,
            List<ProgrammeAudit> audits,
            @Nullable LocalDate agreedOn) {

        Stream<ProgrammeAudit> others(AuditType wanted) {
            Predicate<ProgrammeAudit> ofType = audit -> audit.type() == wanted;
            return audits.stream().filter(ofType);
        }

        Optional<ProgrammeAudit> first(AuditType wanted) {
            return others(wanted).min(Comparator.comparing(ProgrammeAudit::start));
        }

        /** The last one that ends before this audit begins; else the first one. */
        Optional<ProgrammeAudit> last(AuditType wanted) {
            return others(wanted)
                    .filter(audit -> audit.end().isBefore(days.first()))
                    .max(Comparator.comparing(ProgrammeAudit::end))
                    .or(() -> first(wanted));
        }
    }

    abstract Optional<Problem> against(Place place);

    static Optional<Problem> refuse(boolean when, String rule, String field, String key, Object... args) {
        return when ? Optional.of(Problem.rule(rule, field, key, args)) : Optional.empty();
    }
}
