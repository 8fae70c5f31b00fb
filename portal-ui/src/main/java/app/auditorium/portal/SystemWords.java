package app.auditorium.portal;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the browser shows when the session is over, the server fails or the line is cut, in the reader's language. */
@Component
class SystemWords implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> words(info.getLocale()));
        event.getSource().addUIInitListener(init -> {
            var dialog = init.getUI().getReconnectDialogConfiguration();
            dialog.setDialogText(Words.in(init.getUI().getLocale(), "session.lost"));
            dialog.setDialogTextGaveUp(Words.in(init.getUI().getLocale(), "session.lost.final"));
        });
    }

    private static SystemMessages words(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Words.in(locale, "session.expired.title"));
        messages.setSessionExpiredMessage(Words.in(locale, "session.expired.text"));
        messages.setSessionExpiredURL("login?ended");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(Words.in(locale, "session.error.title"));
        messages.setInternalErrorMessage(Words.in(locale, "session.error.text"));
        messages.setCookiesDisabledCaption(Words.in(locale, "session.cookies.title"));
        messages.setCookiesDisabledMessage(Words.in(locale, "session.cookies.text"));
        return messages;
    }
}
