package app.auditorium.decision;

import static app.auditorium.decision.DecisionKind.AMEND;
import static app.auditorium.decision.DecisionKind.CANCEL;
import static app.auditorium.decision.DecisionKind.EXTEND;
import static app.auditorium.decision.DecisionKind.GRANT;
import static app.auditorium.decision.DecisionKind.MAINTAIN;
import static app.auditorium.decision.DecisionKind.RECERTIFY;
import static app.auditorium.decision.DecisionKind.REDUCE;
import static app.auditorium.decision.DecisionKind.REFUSE;
import static app.auditorium.decision.DecisionKind.RESTORE;
import static app.auditorium.decision.DecisionKind.RESTORE_AFTER_EXPIRY;
import static app.auditorium.decision.DecisionKind.SUSPEND;
import static app.auditorium.decision.DecisionKind.TRANSFER_IN;
import static app.auditorium.decision.DecisionKind.TRANSFER_OUT;
import static app.auditorium.decision.DecisionKind.WITHDRAW;

import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import app.auditorium.impartiality.Conflict;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules about a decision, each with its id: shown before it is taken, asked again when it is. */
enum DecisionRule {
    /** The right to decide is a role. */
    HOLDS_THE_ROLE("G.3") {
        @Override
        @Nullable Problem against(Facts facts) {
            return refuse(!facts.decider().holdsRole(), null, "rule.decision.role");
        }
    },
    /** Whoever took part in an audit behind the decision does not take it. */
    INDEPENDENT("A-60") {
        @Override
        @Nullable Problem against(Facts facts) {
            List<AuditBehind> own = facts.audits().stream()
                    .filter(audit -> audit.persons().contains(facts.decider().person()))
                    .toList();
            return own.isEmpty()
                    ? null
                    : refuse(
                            true, null, "rule.decision.took-part", own.getLast().end());
        }
    },
    /** Competence to decide, for the standard in every sector of the scope. */
    COMPETENT("A-61") {
        @Override
        @Nullable Problem against(Facts facts) {
            if (facts.decider().auditors().isEmpty()) {
                return refuse(true, null, "rule.decision.not-on-file");
            }
            var missing = new TreeSet<>(facts.certification().iafCodes());
            missing.addAll(facts.codesAfter());
            missing.removeAll(facts.decider().codes());
            return refuse(!missing.isEmpty(), null, "rule.decision.not-competent", missing);
        }
    },
    /** No consultancy or other relation between the decider and the client. */
    UNCONFLICTED("A-65") {
        @Override
        @Nullable Problem against(Facts facts) {
            return conflict(facts.conflicts().stream()
                    .filter(conflict -> conflict.auditorId() != null
                            && facts.decider().auditors().contains(conflict.auditorId()))
                    .findFirst());
        }
    },
    /** A body in whose own way something stands does not attest conformity (A-62 … A-64). */
    BODY_UNCONFLICTED("A-62", DecisionKind.certifying()) {
        @Override
        @Nullable Problem against(Facts facts) {
            return conflict(facts.conflicts().stream()
                    .filter(conflict -> conflict.auditorId() == null)
                    .findFirst());
        }
    },
    /** The matter leads to such a decision, and the certification stands so that it can be taken. */
    IN_PLACE("G.3") {
        @Override
        @Nullable Problem against(Facts facts) {
            if (!facts.matter().leadsTo(facts.kind())) {
                return refuse(true, "kind", "rule.decision.other-matter");
            }
            return refuse(!facts.kind().isPossibleIn(facts.state()), "kind", "rule.decision.other-state");
        }
    },
    /** Not in the future, not before what it rests on. */
    ON_A_POSSIBLE_DAY("G.3") {
        @Override
        @Nullable Problem against(Facts facts) {
            if (facts.day().isAfter(facts.today())) {
                return refuse(true, "day", "rule.decision.future", facts.today());
            }
            Optional<LocalDate> audited = facts.ofFile().map(AuditBehind::end);
            if (audited.isPresent() && facts.day().isBefore(audited.get())) {
                return refuse(true, "day", "rule.decision.before-audit", audited.get());
            }
            LocalDate last = facts.lastEvent();
            return last != null && facts.day().isBefore(last)
                    ? refuse(true, "day", "rule.decision.before-last", last)
                    : null;
        }
    },
    /** Who loses something is told why; the client may appeal. */
    REASONED("G.3", EnumSet.of(REFUSE, SUSPEND, REDUCE, WITHDRAW, CANCEL)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return refuse(!facts.says(facts.wanted().reason()), "reason", "rule.decision.reason-needed");
        }
    },
    /** The report is complete and passed its technical review. */
    REPORT_REVIEWED("A-55", EnumSet.of(GRANT, RECERTIFY, RESTORE_AFTER_EXPIRY, MAINTAIN, EXTEND)) {
        @Override
        @Nullable Problem against(Facts facts) {
            Optional<AuditBehind> audit = facts.fileAudit() != null ? facts.ofFile() : restsOn(facts);
            if (audit.isEmpty()) {
                return facts.fileAudit() == null && (facts.kind() == MAINTAIN || facts.kind() == EXTEND)
                        ? null
                        : refuse(true, null, "rule.decision.no-audit");
            }
            return refuse(
                    audit.get().state() != AuditState.READY_FOR_DECISION,
                    null,
                    "rule.decision.not-reviewed",
                    audit.get().end());
        }

        private static Optional<AuditBehind> restsOn(Facts facts) {
            LocalDate expiry = facts.certification().expiresOn();
            return facts.latest(audit -> switch (facts.kind()) {
                case GRANT -> audit.type() == AuditType.STAGE_2;
                case EXTEND, MAINTAIN -> audit.type() == AuditType.SPECIAL;
                // what was missing of the recertification, or a stage 2 after the expiry
                case RESTORE_AFTER_EXPIRY ->
                    audit.type() == AuditType.RECERTIFICATION
                            || audit.type() == AuditType.STAGE_2
                                    && expiry != null
                                    && audit.end().isAfter(expiry);
                default -> audit.type() == AuditType.RECERTIFICATION;
            });
        }
    },
    /** Major nonconformities are verified, those of a transfer visit too. */
    MAJORS_VERIFIED("A-52", DecisionKind.certifying()) {
        @Override
        @Nullable Problem against(Facts facts) {
            long open =
                    facts.audits().stream().mapToLong(AuditBehind::openMajors).sum();
            return refuse(open > 0, null, "rule.decision.majors-open", open);
        }
    },
    /** The plans for minor nonconformities are accepted. */
    MINORS_PLANNED("A-52", EnumSet.of(GRANT, RECERTIFY, RESTORE_AFTER_EXPIRY, MAINTAIN)) {
        @Override
        @Nullable Problem against(Facts facts) {
            long open =
                    facts.audits().stream().mapToLong(AuditBehind::openMinors).sum();
            return refuse(open > 0, null, "rule.decision.minors-open", open);
        }
    },
    /** Both stages come before the certificate. */
    STAGE_2_DONE("A-30", EnumSet.of(GRANT)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return ofTimeline(facts);
        }
    },
    /** Majors of stage 2 were verified within six months. */
    MAJORS_IN_TIME("A-36", EnumSet.of(GRANT)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return ofTimeline(facts);
        }
    },
    /** The recertification audit took place in this cycle. */
    RECERTIFICATION_AUDITED("A-08", EnumSet.of(RECERTIFY)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return ofTimeline(facts);
        }
    },
    /** Decided by the expiry; afterwards restored within six months or from a stage 2 on. */
    WITHIN_EXPIRY("A-10", EnumSet.of(RECERTIFY, RESTORE_AFTER_EXPIRY)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return ofTimeline(facts);
        }
    },
    /** A suspension ends within six months. */
    WITHIN_SUSPENSION("A-71", EnumSet.of(RESTORE)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return ofTimeline(facts);
        }
    },
    /** The cause of the suspension is gone, and it is said where that was seen. */
    CAUSE_REMOVED("A-71", EnumSet.of(RESTORE)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return refuse(
                    facts.fileAudit() == null && !facts.says(facts.wanted().evidence()),
                    "evidence",
                    "rule.decision.cause-evidence");
        }
    },
    /** Less than before, and not nothing. */
    SCOPE_SMALLER("A-72", EnumSet.of(REDUCE)) {
        @Override
        @Nullable Problem against(Facts facts) {
            Set<String> before = Set.copyOf(facts.certification().iafCodes());
            Set<String> after = Set.copyOf(facts.codesAfter());
            if (after.isEmpty() || !before.containsAll(after)) {
                return refuse(true, "codes", "rule.decision.not-smaller");
            }
            return refuse(
                    after.size() == before.size() && !textChanges(facts), "codes", "rule.decision.nothing-reduced");
        }
    },
    /** More than before, and audited or reviewed for it. */
    SCOPE_LARGER("A-73", EnumSet.of(EXTEND)) {
        @Override
        @Nullable Problem against(Facts facts) {
            Set<String> before = Set.copyOf(facts.certification().iafCodes());
            Set<String> after = Set.copyOf(facts.codesAfter());
            if (!after.containsAll(before) || after.size() == before.size() && !textChanges(facts)) {
                return refuse(true, "codes", "rule.decision.not-larger");
            }
            return refuse(
                    facts.fileAudit() == null && !facts.says(facts.wanted().evidence()),
                    "evidence",
                    "rule.decision.extension-evidence");
        }
    },
    /** Audited since it was asked for, or else reviewed as an application is, by somebody other than who decides (A-22, C-10). */
    EXTENSION_REVIEWED("A-73", EnumSet.of(EXTEND)) {
        @Override
        @Nullable Problem against(Facts facts) {
            if (facts.fileAudit() != null || isAudited(facts)) {
                return null;
            }
            ExtensionReview review = facts.extension();
            if (review == null) {
                return refuse(true, null, "rule.decision.extension-unreviewed");
            }
            if (!review.missing().isEmpty()) {
                return refuse(
                        true,
                        null,
                        "rule.decision.extension-incomplete",
                        review.missing().size());
            }
            var missing = new TreeSet<>(facts.codesAfter());
            missing.removeAll(review.codes());
            if (!missing.isEmpty()) {
                return refuse(true, "codes", "rule.decision.extension-codes", missing);
            }
            return refuse(
                    Objects.equals(review.personId(), facts.decider().person()), null, "rule.decision.extension-own");
        }

        private static boolean isAudited(Facts facts) {
            LocalDate asked = facts.askedOn();
            return facts.latest(audit -> audit.type() == AuditType.SPECIAL
                            && audit.state() == AuditState.READY_FOR_DECISION
                            && (asked == null || !audit.start().isBefore(asked)))
                    .isPresent();
        }
    },
    /** The body is accredited for the whole scope. */
    ACCREDITED("A-22", EnumSet.of(GRANT, EXTEND, RECERTIFY, RESTORE_AFTER_EXPIRY, TRANSFER_IN)) {
        @Override
        @Nullable Problem against(Facts facts) {
            var missing = new TreeSet<>(facts.codesAfter());
            missing.removeAll(facts.accredited());
            return refuse(!missing.isEmpty(), "codes", "rule.decision.not-accredited", missing);
        }
    },
    /** What is taken over is valid, and accredited by a signatory. */
    TRANSFER_OF_A_VALID_ONE("A-77", EnumSet.of(TRANSFER_IN)) {
        @Override
        @Nullable Problem against(Facts facts) {
            TransferReview review = facts.transfer();
            if (review == null || review.certificateState() == null || review.mlaSignatory() == null) {
                return refuse(true, null, "rule.decision.transfer-unknown");
            }
            if (review.certificateState() != TransferReview.CertificateState.VALID) {
                return refuse(true, null, "rule.decision.transfer-invalid");
            }
            if (!review.mlaSignatory()) {
                return refuse(true, null, "rule.decision.transfer-no-signatory");
            }
            LocalDate ceased = review.bodyCeasedOn();
            return ceased != null && facts.day().isAfter(ceased.plusMonths(6))
                    ? refuse(true, null, "rule.decision.transfer-too-late", ceased.plusMonths(6))
                    : null;
        }
    },
    /** The pre-transfer review is whole; majors are verified and minors planned before. */
    TRANSFER_REVIEWED("A-78", EnumSet.of(TRANSFER_IN)) {
        @Override
        @Nullable Problem against(Facts facts) {
            TransferReview review = facts.transfer();
            int missing = review == null
                    ? TransferReview.Point.values().length
                    : review.missing().size();
            if (review == null || missing > 0) {
                return refuse(true, null, "rule.decision.transfer-unreviewed", missing);
            }
            Integer majors = review.openMajors();
            Integer minors = review.openMinors();
            if (majors == null || minors == null) {
                return refuse(true, null, "rule.decision.transfer-counts");
            }
            return refuse(majors + minors > 0, null, "rule.decision.transfer-open", majors, minors);
        }
    },
    /** The cycle of the other body goes on. */
    TRANSFER_KEEPS_CYCLE("A-79", EnumSet.of(TRANSFER_IN)) {
        @Override
        @Nullable Problem against(Facts facts) {
            TransferReview review = facts.transfer();
            if (review == null || review.expiresOn() == null) {
                return refuse(true, null, "rule.decision.transfer-expiry");
            }
            return ofTimeline(facts);
        }
    },
    /** The accepting body confirms. */
    TRANSFER_CONFIRMED("A-79", EnumSet.of(TRANSFER_OUT)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return refuse(!facts.says(facts.wanted().evidence()), "evidence", "rule.decision.transfer-confirmation");
        }
    },
    /** What changes is said. */
    CHANGE_NAMED("A-27", EnumSet.of(AMEND)) {
        @Override
        @Nullable Problem against(Facts facts) {
            return refuse(!facts.says(facts.wanted().reason()), "reason", "rule.decision.change-needed");
        }
    },
    /** The history as a whole stays possible: what the rules above do not name. */
    HISTORY_POSSIBLE("G.3") {
        @Override
        @Nullable Problem against(Facts facts) {
            Problem timeline = facts.timeline();
            boolean named = timeline != null
                    && Arrays.stream(values())
                            .anyMatch(rule -> rule.isOfTimeline
                                    && rule.appliesTo(facts.kind())
                                    && rule.id.equals(timeline.rule()));
            return named ? null : timeline;
        }
    };

    private final String id;
    private final Set<DecisionKind> kinds;
    private final boolean isOfTimeline;

    DecisionRule(String id) {
        this(id, EnumSet.allOf(DecisionKind.class));
    }

    DecisionRule(String id, Set<DecisionKind> kinds) {
        this.id = id;
        this.kinds = kinds;
        this.isOfTimeline = Set.of("A-30", "A-36", "A-08", "A-10").contains(id)
                || name().equals("WITHIN_SUSPENSION")
                || name().equals("TRANSFER_KEEPS_CYCLE");
    }

    String id() {
        return id;
    }

    boolean appliesTo(DecisionKind kind) {
        return kinds.contains(kind);
    }

    abstract @Nullable Problem against(Facts facts);

    /** Every rule that has a say, met or not. */
    static List<Guard> guards(Facts facts) {
        return Arrays.stream(values())
                .filter(rule -> rule.appliesTo(facts.kind()))
                .map(rule -> {
                    Problem problem = rule.against(facts);
                    String told = problem == null || problem.rule() == null ? rule.id : problem.rule();
                    return new Guard(rule.name(), told, problem);
                })
                .toList();
    }

    @Nullable Problem refuse(boolean when, @Nullable String field, String key, Object... args) {
        return when ? Problem.rule(id, field, key, args) : null;
    }

    @Nullable Problem ofTimeline(Facts facts) {
        Problem timeline = facts.timeline();
        return timeline != null && id.equals(timeline.rule()) ? timeline : null;
    }

    private static @Nullable Problem conflict(Optional<Conflict> found) {
        return found.map(conflict -> conflict.until() == null
                        ? Problem.rule(conflict.rule(), null, "rule.decision.conflict")
                        : Problem.rule(conflict.rule(), null, "rule.decision.conflict-until", conflict.until()))
                .orElse(null);
    }

    private static boolean textChanges(Facts facts) {
        String text = facts.wanted().scopeText();
        return text != null
                && !text.isBlank()
                && !text.strip().equals(facts.certification().scopeText());
    }
}
