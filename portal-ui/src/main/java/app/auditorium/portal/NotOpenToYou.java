package app.auditorium.portal;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A view that needs another role or another tenant. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotOpenToYou extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(Sign.LOCK, Words.of("error.403.title"), Words.of("error.403.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
