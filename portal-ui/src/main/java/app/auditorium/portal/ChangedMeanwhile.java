package app.auditorium.portal;

import app.auditorium.kernel.Outcome;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Somebody was quicker: who, when and what. One saves both, takes theirs, or goes on with the typing, which stays. */
public class ChangedMeanwhile extends Dialog {

    /**
     * @param changes what the other one changed, as the record's history tells it
     * @param saveMine saves what is typed together with the new version, see {@link Merged}
     * @param takeTheirs drops what is typed and shows the new version
     */
    public ChangedMeanwhile(Outcome.Stale<?> stale, Component changes, Runnable saveMine, Runnable takeTheirs) {
        setHeaderTitle(Words.of("stale.title"));
        setWidth("min(560px, 94vw)");
        Div what = new Div(changes);
        what.addClassName("meanwhile");
        Div content = new Div(new Span(who(stale)), what, new Span(Words.of("stale.merged")));
        content.addClassName("stack");
        add(content);
        Button mine = new Button(Words.of("stale.mine"), click -> {
            close();
            saveMine.run();
        });
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        Button theirs = new Button(Words.of("stale.theirs"), click -> {
            close();
            takeTheirs.run();
        });
        Button look = new Button(Words.of("stale.look"), click -> close());
        getFooter().add(theirs, look, mine);
    }

    /** Where nothing was typed: who was quicker, and that nothing was done. */
    public static void tell(Outcome.Stale<?> stale) {
        Toasts.refused(
                stale.who() == null || stale.when() == null
                        ? Words.of("stale.acted.unknown")
                        : Words.of("stale.acted", stale.who(), Moments.shown(stale.when())));
    }

    /** Who was quicker and when, and that nothing typed is lost. */
    public static String who(Outcome.Stale<?> stale) {
        return stale.who() == null || stale.when() == null
                ? Words.of("stale.unknown")
                : Words.of("stale.by", stale.who(), Moments.shown(stale.when()));
    }
}
