package app.auditorium.api;

import app.auditorium.access.Person;
import app.auditorium.tenancy.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Whose token a call carries, and where that person is a member. */
public record Caller(Person person, List<Membership> memberships) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of a call that needs a sign-in. */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("This call is open to anyone: it has no caller");
    }

    void callsIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
