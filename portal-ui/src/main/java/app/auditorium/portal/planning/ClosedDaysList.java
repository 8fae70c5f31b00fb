package app.auditorium.portal.planning;

import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that a client ruled out or on which an auditor is away, each of which can be opened again. */
class ClosedDaysList extends UnorderedList {

    private final String words;

    /** @param words prefix of what it asks */
    ClosedDaysList(String words) {
        this.words = words;
        addClassName("mine");
    }

    /** @param open null where nothing may be changed */
    void add(LocalDate first, LocalDate last, @Nullable String reason, @Nullable Runnable open) {
        String days = AuditWords.days(first, last);
        Span when = new Span(days);
        when.addClassNames("name", "figure");
        Span why = new Span(reason == null ? "" : reason);
        why.addClassName("grow");
        ListItem item = new ListItem(when, why);
        if (open != null) {
            Button button = new Button(
                    Sign.TRASH.icon(),
                    click -> ConfirmDialogs.ask(
                            Words.of(words + ".open"),
                            Words.of(words + ".open.text", days),
                            Words.of(words + ".open"),
                            open::run));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(Words.of(words + ".open.of", days));
            item.add(button);
        }
        add(item);
    }
}
