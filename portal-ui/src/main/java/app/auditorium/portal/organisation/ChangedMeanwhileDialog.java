package app.auditorium.portal.organisation;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Somebody was quicker: who, when and what; save over it, take theirs, or look at the typing again. */
class ChangedMeanwhileDialog extends Dialog {

    ChangedMeanwhileDialog(Outcome.Stale<?> stale, Component changes, Runnable saveMine, Runnable takeTheirs) {
        setHeaderTitle(Words.of("stale.title"));
        setWidth("min(560px, 94vw)");
        String text = stale.who() == null || stale.when() == null
                ? Words.of("client.stale.unknown")
                : Words.of("client.stale", stale.who(), Clocks.shown(stale.when()));
        Div content = new Div(new Span(text), changes);
        content.addClassName("stack");
        add(content);
        Button mine = new Button(Words.of("client.stale.mine"), click -> {
            close();
            saveMine.run();
        });
        mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button theirs = new Button(Words.of("client.stale.theirs"), click -> {
            close();
            takeTheirs.run();
        });
        Button look = new Button(Words.of("client.stale.look"), click -> close());
        getFooter().add(theirs, look, mine);
    }
}
