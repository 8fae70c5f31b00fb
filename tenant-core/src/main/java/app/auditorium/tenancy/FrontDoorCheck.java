package app.auditorium.tenancy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.postgresql.util.PSQLException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Stands before every front-door method, outside its transaction: asks for the role, and turns what the database refused into the
 * same outcome that the rule in Java would have given.
 */
@Aspect
@Component
@Order(FrontDoorCheck.BEFORE_TRANSACTIONS)
class FrontDoorCheck {

    /** Spring binds the annotation through an interceptor that itself has to come first. */
    static final int BEFORE_TRANSACTIONS = Ordered.HIGHEST_PRECEDENCE + 100;

    @Around("@annotation(allowedTo)")
    Object check(ProceedingJoinPoint call, AllowedTo allowedTo) throws Throwable {
        Membership membership = Acting.current();
        if ((allowedTo.value().length > 0 && !membership.hasAny(allowedTo.value()))
                || (allowedTo.in().length > 0 && !List.of(allowedTo.in()).contains(membership.kind()))) {
            throw new NotYourRole(Set.of(allowedTo.value()));
        }
        boolean answersOutcome = ((MethodSignature) call.getSignature()).getReturnType() == Outcome.class;
        try {
            return call.proceed();
        } catch (OptimisticLockingFailureException stale) {
            if (answersOutcome) {
                return new Outcome.Stale<>(null, null);
            }
            throw stale;
        } catch (RuntimeException refused) {
            Optional<Problem> problem = answersOutcome ? refusedByDatabase(refused) : Optional.empty();
            return problem.<Object>map(Outcome::refused).orElseThrow(() -> refused);
        }
    }

    private static Optional<Problem> refusedByDatabase(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
                String constraint = sql.getServerErrorMessage().getConstraint();
                return constraint == null
                        ? Optional.empty()
                        : DatabaseRefusals.problem(
                                constraint, sql.getServerErrorMessage().getDetail());
            }
        }
        return Optional.empty();
    }
}
