package app.auditorium.portal;

import app.auditorium.tenancy.NoTenantBound;
import app.auditorium.tenancy.NotYourRole;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A bug or an outage while a view was opening; the number leads to the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class Unexpected extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (VaadinErrorHandler.isCausedBy(NotYourRole.class, parameter.getException())) {
            say(Sign.LOCK, Words.of("error.403.title"), Words.of("error.403.text"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (VaadinErrorHandler.isCausedBy(NoTenantBound.class, parameter.getException())) {
            // the membership ended while another screen of it was open: home says why
            event.getUI().getPage().setLocation(Tabs.HOME);
            say(Sign.LOCK, Words.of("error.403.title"), Words.of("error.403.text"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        String incident = VaadinErrorHandler.log(parameter.getException());
        say(Sign.WARNING, Words.of("error.500.title"), Words.of("error.500.text", incident));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
