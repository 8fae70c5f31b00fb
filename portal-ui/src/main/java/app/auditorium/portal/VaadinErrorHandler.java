package app.auditorium.portal;

import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NoTenantBound;
import app.auditorium.tenancy.NotYourRole;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where a screen's unexpected exceptions end: logged once with a number, which the reader is told. */
@Component
class VaadinErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(VaadinErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())
                || isCausedBy(UIDetachedException.class, event.getThrowable())) {
            // whoever asked has closed the window: nobody is there to be told, and nothing failed
            return;
        }
        if (isCausedBy(NotYourRole.class, event.getThrowable())) {
            tell(() -> Toasts.refused(Words.of("error.403.title")));
            return;
        }
        if (isCausedBy(NoTenantBound.class, event.getThrowable())) {
            // the membership ended while its screen was open
            tell(() -> UI.getCurrent().getPage().setLocation(Tabs.HOME));
            return;
        }
        String incident = log(event.getThrowable());
        tell(() -> Toasts.refused(Words.of("error.500.toast", incident)));
    }

    /** Writes the exception to the log and returns the number under which it is found there. */
    static String log(Throwable throwable) {
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "Unexpected, incident {} tenant={} person={}",
                incident,
                Tab.here().flatMap(Tab::membership).map(Membership::tenantId).orElse(null),
                Tab.here().map(tab -> tab.person().id()).orElse(null),
                throwable);
        return incident;
    }

    static boolean isCausedBy(Class<?> kind, Throwable throwable) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static void tell(SerializableRunnable words) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessLater(words, () -> {}).run();
        }
    }
}
