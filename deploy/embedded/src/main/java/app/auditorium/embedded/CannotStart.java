package app.auditorium.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server cannot run here. The message is one sentence for whoever typed the command. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The same words for every I/O error, with a full disk named as such. */
    static CannotStart because(String what, java.io.IOException cause) {
        var reason = String.valueOf(cause.getMessage());
        return reason.contains("No space left on device")
                ? new CannotStart("The disk is full: " + what + " needs more room.", cause)
                : new CannotStart("Cannot set up " + what + ": " + cause + ".", cause);
    }
}
