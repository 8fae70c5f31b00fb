package app.auditorium.portal;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done; one form for what can be taken back and one for what cannot. */
public final class ConfirmDialogs {

    private ConfirmDialogs() {}

    public static void ask(String title, String text, String yes, Runnable then) {
        open(title, text, yes, "primary", then);
    }

    /** For what cannot be undone: the text says what will be gone. */
    public static void warn(String title, String text, String yes, Runnable then) {
        open(title, text, yes, "error primary", then);
    }

    private static void open(String title, String text, String yes, String theme, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("action.cancel"));
        dialog.setConfirmText(yes);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(event -> then.run());
        dialog.open();
    }
}
