package app.auditorium.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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

    /** The same words for every I/O error, the usual ones by what they mean. */
    static CannotStart because(String what, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        String sentence = switch (cause) {
            case FileAlreadyExistsException e ->
                "Cannot set up " + what + ": " + e.getFile() + " is a file where a directory is needed.";
            case AccessDeniedException e -> "Cannot set up " + what + ": you may not write to " + e.getFile() + ".";
            default ->
                reason.contains("No space left on device")
                        ? "The disk is full: " + what + " needs more room."
                        : "Cannot set up " + what + ": " + cause + ".";
        };
        return new CannotStart(sentence, cause);
    }
}
