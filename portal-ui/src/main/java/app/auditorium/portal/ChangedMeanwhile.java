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
        this(stale, changes, "stale.merged");
        getFooter().addComponentAsFirst(button("stale.theirs", takeTheirs));
        goOn("stale.mine", saveMine);
    }

    private ChangedMeanwhile(Outcome.Stale<?> stale, Component changes, String text) {
        setHeaderTitle(Words.of("stale.title"));
        setWidth("min(560px, 94vw)");
        Div what = new Div(changes);
        what.addClassName("meanwhile");
        Div content = new Div(new Span(who(stale)), what, new Span(Words.of(text)));
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(Words.of("stale.look"), click -> close()));
    }

    /**
     * Where a step was to be taken, with words that were typed for it: one takes it all the same, if it still fits what is there now.
     *
     * @param again takes the step on the new version
     */
    static ChangedMeanwhile onTheWay(Outcome.Stale<?> stale, Component changes, Runnable again) {
        ChangedMeanwhile dialog = new ChangedMeanwhile(stale, changes, "stale.step");
        dialog.goOn("stale.step.do", again);
        return dialog;
    }

    /** Where somebody else has done all that there was to do: the typing stays, and there is no step left for it. */
    static ChangedMeanwhile over(Outcome.Stale<?> stale, Component changes) {
        return new ChangedMeanwhile(stale, changes, "stale.over");
    }

    private void goOn(String key, Runnable then) {
        Button mine = button(key, then);
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(mine);
    }

    private Button button(String key, Runnable then) {
        return new Button(Words.of(key), click -> {
            close();
            then.run();
        });
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
        if (stale.who() == null) {
            return Words.of("stale.unknown");
        }
        return stale.when() == null
                ? Words.of("stale.by.some-time", stale.who())
                : Words.of("stale.by", stale.who(), Moments.shown(stale.when()));
    }
}
