package app.auditorium.access;

/** Somebody who does not run the service asked for what only the operator may. */
public final class NotTheOperator extends RuntimeException {

    NotTheOperator() {
        super("Only the operator may do this");
    }
}
