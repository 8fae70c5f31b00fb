package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.Conflict;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** How a conflict is told: who, until when, by which rule. */
final class ConflictParts {

    private ConflictParts() {}

    static Div of(@Nullable String auditor, Conflict conflict) {
        Div parts = new Div(
                new Tag(Tone.RED, Words.of("impartiality.barred")),
                new Span(who(auditor)),
                new Span(until(conflict)),
                new RuleTag(conflict.rule()));
        parts.addClassName("row");
        return parts;
    }

    static String who(@Nullable String auditor) {
        return auditor == null ? Words.of("impartiality.body") : auditor;
    }

    static String until(Conflict conflict) {
        return conflict.until() == null
                ? Words.of("impartiality.open")
                : Words.of("impartiality.until", conflict.until());
    }
}
