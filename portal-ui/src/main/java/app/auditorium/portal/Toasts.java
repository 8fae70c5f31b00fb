package app.auditorium.portal;

import app.auditorium.kernel.Problem;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;

/** Short notes at the edge of the screen: what was done, what was refused, what there is to know. */
public final class Toasts {

    private static final int BRIEF = 4_000;
    private static final int LONGER = 9_000;

    private Toasts() {}

    /** Something was done, so that less may wait now: the navigation counts anew. */
    public static void done(String text) {
        show("done", Sign.CIRCLE_CHECK, text, BRIEF);
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ComponentUtil.fireEvent(ui, new Done(ui)));
    }

    /** Something was done in this tab. */
    static final class Done extends ComponentEvent<UI> {
        Done(UI tab) {
            super(tab, false);
        }
    }

    /** All reasons with their rules. */
    public static void refused(List<Problem> problems) {
        refused(Words.reasons(problems));
    }

    public static void refused(String text) {
        show("refused", Sign.ALERT, text, LONGER);
    }

    public static void told(String text) {
        show("told", Sign.INFO, text, LONGER);
    }

    private static void show(String kind, Sign sign, String text, int millis) {
        Div content = new Div(sign.icon(), new Dated(text));
        content.addClassNames("toast", kind);
        Notification notification = new Notification(content);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(millis);
        notification.setAssertive("refused".equals(kind));
        notification.open();
    }
}
