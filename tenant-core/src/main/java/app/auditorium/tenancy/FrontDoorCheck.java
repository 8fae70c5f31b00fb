package app.auditorium.tenancy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.postgresql.util.PSQLException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        Method method = ((MethodSignature) call.getSignature()).getMethod();
        if (method.getReturnType() != Outcome.class) {
            return call.proceed();
        }
        boolean whole = isWhole(method);
        try {
            return outcome(call);
        } catch (OptimisticLockingFailureException overtaken) {
            // nothing was written: asked again, the front door sees what came first, and whose it was
            return whole ? askedAgain(call) : new Outcome.Stale<>(null, null);
        }
    }

    private static Object askedAgain(ProceedingJoinPoint call) throws Throwable {
        try {
            return outcome(call);
        } catch (OptimisticLockingFailureException overtaken) {
            return new Outcome.Stale<>(null, null);
        }
    }

    private static Object outcome(ProceedingJoinPoint call) throws Throwable {
        try {
            return call.proceed();
        } catch (OptimisticLockingFailureException overtaken) {
            throw overtaken;
        } catch (RuntimeException refused) {
            return refusedByDatabase(refused).<Object>map(Outcome::refused).orElseThrow(() -> refused);
        }
    }

    /** Whether all that the call does is one transaction of its own: neither a part of another's nor several. */
    private static boolean isWhole(Method method) {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        if (own == null) {
            own = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        }
        return own != null
                && own.propagation() == Propagation.REQUIRED
                && !TransactionSynchronizationManager.isActualTransactionActive();
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
