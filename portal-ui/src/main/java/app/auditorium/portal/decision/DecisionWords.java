package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionKind;
import app.auditorium.decision.FileState;
import app.auditorium.decision.Matter;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;

/** What decisions and what they settle are called; mails and exports use the same words. */
final class DecisionWords {

    private DecisionWords() {}

    /** Such as "Suspended". */
    static String kind(DecisionKind kind) {
        return Texts.of(Words.language(), "decision.kind." + kind);
    }

    /** Such as "Suspend". */
    static String verb(DecisionKind kind) {
        return Texts.of(Words.language(), "decision.do." + kind);
    }

    static String matter(Matter matter) {
        return Texts.of(Words.language(), "decision.matter." + matter);
    }

    static String rule(String name) {
        return Texts.of(Words.language(), "decision.rule." + name);
    }

    static Tag tag(DecisionKind kind) {
        Tone tone = kind == DecisionKind.SUSPEND
                ? Tone.AMBER
                : kind.isNegative() ? Tone.RED : kind.certifies() ? Tone.GREEN : Tone.NEUTRAL;
        return new Tag(tone, kind(kind));
    }

    static Tag state(FileState state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.AMBER;
            case DECIDED -> Tone.GREEN;
            case SET_ASIDE, GONE -> Tone.NEUTRAL;
        };
        return new Tag(tone, word(state));
    }

    static String word(FileState state) {
        return Texts.of(Words.language(), "decision.file." + state);
    }

    static String address(java.util.UUID file) {
        return "decisions/" + file;
    }
}
