package app.auditorium.portal;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Not there, or not the reader's to see: the same page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NothingHere extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(Sign.HELP, Words.of("error.404.title"), Words.of("error.404.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
