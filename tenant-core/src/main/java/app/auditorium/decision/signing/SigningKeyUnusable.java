package app.auditorium.decision.signing;

import org.jspecify.annotations.Nullable;

/** A signing key cannot be used: its secret is missing, or its certificate has run out. */
public final class SigningKeyUnusable extends IllegalStateException {

    SigningKeyUnusable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
