package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the first two of Taiwan's three phases look at, 初評鑑 and 文件審查; together they are stage 1, 正式評鑑 is stage 2 (DOMAIN A-34). */
public enum Stage1Topic {
    /** Internal and external issues. */
    ISSUES(Phase.INITIAL_VISIT),
    INTERESTED_PARTIES(Phase.INITIAL_VISIT),
    /** Hazards, risks and opportunities. */
    HAZARDS_AND_RISKS(Phase.INITIAL_VISIT),
    LEGAL_REVIEW(Phase.INITIAL_VISIT),
    /** Objectives and programmes. */
    OBJECTIVES(Phase.INITIAL_VISIT),
    INTERNAL_AUDIT(Phase.INITIAL_VISIT),
    MANAGEMENT_REVIEW(Phase.INITIAL_VISIT),
    MANUAL(Phase.DOCUMENT_REVIEW),
    PROCEDURES(Phase.DOCUMENT_REVIEW),
    POLICY(Phase.DOCUMENT_REVIEW),
    /** The OH&S review from before the system was built. */
    INITIAL_REVIEW(Phase.DOCUMENT_REVIEW),
    LEGAL_REGISTER(Phase.DOCUMENT_REVIEW),
    SYSTEM_RECORDS(Phase.DOCUMENT_REVIEW),
    /** Records of operation, such as monitoring and work records. */
    OPERATION_RECORDS(Phase.DOCUMENT_REVIEW),
    LICENCES(Phase.DOCUMENT_REVIEW);

    /** The two phases that make up stage 1. */
    public enum Phase {
        INITIAL_VISIT,
        DOCUMENT_REVIEW;

        public List<Stage1Topic> topics() {
            return Arrays.stream(Stage1Topic.values())
                    .filter(topic -> topic.phase == this)
                    .toList();
        }
    }

    private static final Set<StandardId> ASKED_BY = EnumSet.of(StandardId.CNS_45001, StandardId.TOSHMS);

    private final Phase phase;

    Stage1Topic(Phase phase) {
        this.phase = phase;
    }

    /** Taiwan's own standards ask for them; the international one asks for the objectives of A-31. */
    public static boolean areAskedOf(AuditDetails audit) {
        return audit.type() == AuditType.STAGE_1 && ASKED_BY.contains(audit.standard());
    }
}
