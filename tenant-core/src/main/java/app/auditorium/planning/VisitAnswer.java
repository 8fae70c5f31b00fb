package app.auditorium.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor said to an audit that he was given: that he cannot go, and perhaps who could instead.
 *
 * @param auditVersion of the audit as it is shown with it
 * @param instead whom he proposes; null if nobody
 * @param colleague what the proposed one says to it; null until he has said something
 * @param colleagueReason why the proposed one cannot either
 */
public record VisitAnswer(
        UUID id,
        UUID auditId,
        int auditVersion,
        UUID auditorId,
        String auditor,
        String organisation,
        @Nullable String organisationZh,
        LocalDate start,
        LocalDate end,
        String reason,
        @Nullable UUID instead,
        @Nullable String insteadName,
        @Nullable Says colleague,
        @Nullable String colleagueReason) {

    /** What a colleague says to going instead. */
    public enum Says {
        AGREED,
        DECLINED
    }

    public boolean isSwap() {
        return instead != null;
    }

    /** Whether a planner may follow the swap. */
    public boolean isAgreed() {
        return isSwap() && colleague == Says.AGREED;
    }

    /** Whether the colleague whom it names has still to answer. */
    public boolean isAsked() {
        return isSwap() && colleague == null;
    }
}
