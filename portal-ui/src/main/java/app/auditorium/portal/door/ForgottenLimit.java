package app.auditorium.portal.door;

import app.auditorium.portal.Buckets;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.stereotype.Component;

/**
 * How often one address may ask for links to set a password, whoever they are for: 30 times at once, then 6 a minute. That is more
 * than an office forgets on a Monday; each account gets three mails an hour at most in any case.
 */
@Component
class ForgottenLimit {

    private final Buckets addresses = new Buckets(30, 6);

    /** In how many seconds the address of the request under way may ask again; 0 if it may now. */
    long secondsToWait() {
        return addresses.secondsToWait(VaadinRequest.getCurrent().getRemoteAddr());
    }
}
