package app.auditorium.portal.decision;

import app.auditorium.decision.GrievanceDetails;
import app.auditorium.decision.GrievanceKind;
import app.auditorium.decision.GrievanceOutcome;
import app.auditorium.decision.GrievanceState;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;

/** What complaints and appeals are called. */
final class GrievanceWords {

    private GrievanceWords() {}

    static String kind(GrievanceKind kind) {
        return Texts.of(Words.language(), "grievance.kind." + kind);
    }

    static String outcome(GrievanceOutcome outcome) {
        return Texts.of(Words.language(), "grievance.outcome." + outcome);
    }

    /** The words for a part that changes with its steps. */
    static String key(String part) {
        return switch (part) {
            case "state", "handler", "investigation" -> "grievance." + part;
            case "outcomeText" -> "grievance.outcome.text";
            case "acknowledgedOn" -> "grievance.acknowledged";
            case "referredOn" -> "grievance.referred";
            case "decidedOn" -> "grievance.settled";
            case "toldOn" -> "grievance.told";
            default -> "";
        };
    }

    static String word(GrievanceState state) {
        return Words.of("grievance.state." + state);
    }

    static Tag state(GrievanceState state) {
        Tone tone = switch (state) {
            case RECEIVED, ACKNOWLEDGED, REFERRED, INVESTIGATING -> Tone.AMBER;
            case DECIDED -> Tone.BLUE;
            case CLOSED -> Tone.NEUTRAL;
        };
        return new Tag(tone, word(state));
    }

    /** Such as "C-2026-001 · Hongyuan Precision". */
    static String title(GrievanceDetails grievance) {
        return grievance.organisation() == null
                ? grievance.number()
                : grievance.number() + " · " + AuditWords.client(grievance.organisation(), grievance.organisationZh());
    }
}
