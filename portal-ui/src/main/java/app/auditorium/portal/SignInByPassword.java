package app.auditorium.portal;

import app.auditorium.access.SignIns;
import app.auditorium.access.SignIns.SignIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Asks the door whether this e-mail and password belong together. Spring Security finds it: named to a chain, too, it is asked twice. */
@Component
class SignInByPassword implements AuthenticationProvider {

    /** Too many others are signing in. */
    static final class Busy extends AuthenticationException {

        Busy() {
            super("Too many are signing in");
        }
    }

    private final SignIns signIns;

    SignInByPassword(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        return switch (signIns.signIn(attempt.getName(), password)) {
            case SignIn.Welcome(var person, var at) ->
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, at), null, List.of());
            case SignIn.Wrong() -> throw new BadCredentialsException("Unknown address or wrong password");
            case SignIn.Locked(var until) -> throw new LockedException("Locked until " + until);
            case SignIn.Busy() -> throw new Busy();
        };
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.equals(authentication);
    }
}
