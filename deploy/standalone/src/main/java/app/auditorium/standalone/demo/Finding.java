package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.UUID;

/** A finding of an audit. */
record Finding(
        UUID id,
        Audit audit,
        Client.Site site,
        String clause,
        String grade,
        String state,
        String statement,
        String evidence,
        LocalDate raisedOn,
        String raisedBy) {

    boolean isNonconformity() {
        return grade.equals("MAJOR") || grade.equals("MINOR");
    }

    Language language() {
        return statement.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
    }

    /** Whether the client was asked for an answer. */
    boolean isDue() {
        return isNonconformity() && audit.released();
    }

    /** Until when its action is seen to be effective. */
    LocalDate verifyDue() {
        LocalDate closed = audit.days().last();
        if (!grade.equals("MAJOR")) {
            return closed.plusMonths(12);
        }
        return audit.visit().type().equals("STAGE_2") ? closed.plusMonths(6) : closed.plusDays(90);
    }

    boolean isAccepted() {
        return isNonconformity() && !state.equals("OPEN") && !state.equals("RESPONDED");
    }

    /** How the body told the client that it would see to it. */
    String verifyBy() {
        return grade.equals("MAJOR") || Math.floorMod(id.hashCode(), 3) == 0 ? "DOCUMENTS" : "NEXT_SURVEILLANCE";
    }
}
