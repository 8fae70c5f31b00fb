package app.auditorium.portal;

import app.auditorium.tenancy.Acting;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;

/** Opens a view to those whom its class names; sends strangers to the sign-in. */
class ViewAccess implements NavigationAccessChecker {

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> view = context.getNavigationTarget();
        if (context.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) {
            return context.allow();
        }
        if (context.getPrincipal() == null) {
            return context.deny("Not signed in");
        }
        Acting.maybe(); // the roles as they are now, not as they were when the tab was opened
        if (Tab.here().map(Tab::isUndecided).orElse(false)) {
            return context.allow(); // the way leads to the choice of a membership first
        }
        boolean permitted = RouterLayout.class.isAssignableFrom(view)
                || Tab.here().map(tab -> tab.permits(view)).orElse(false);
        if (!permitted) {
            throw new AccessDeniedException();
        }
        return context.allow();
    }
}
