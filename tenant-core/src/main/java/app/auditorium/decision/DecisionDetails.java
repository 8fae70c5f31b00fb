package app.auditorium.decision;

import app.auditorium.certification.CertificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on file.
 *
 * @param audits that stood behind it
 * @param rules ids of the rules that were checked
 * @param ruleSet edition of those rules
 * @param appealUntil the last day on which the client may appeal; null for what was decided before that was kept
 */
public record DecisionDetails(
        UUID id,
        @Nullable UUID fileId,
        UUID certificationId,
        UUID organisationId,
        DecisionKind kind,
        LocalDate day,
        @Nullable String reason,
        @Nullable String conditions,
        @Nullable String evidence,
        List<String> codesBefore,
        List<String> codesAfter,
        @Nullable String scopeBefore,
        @Nullable String scopeAfter,
        @Nullable String scopeAfterEn,
        CertificationState stateBefore,
        List<UUID> audits,
        List<String> rules,
        String ruleSet,
        String decider,
        Instant recordedAt,
        @Nullable LocalDate appealUntil) {}
