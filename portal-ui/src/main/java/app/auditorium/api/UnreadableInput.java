package app.auditorium.api;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says of what did not parse at which field it is and what was expected there. */
final class UnreadableInput {

    private UnreadableInput() {}

    static ApiProblem inBody(JacksonException unreadable) {
        String field = field(unreadable.getPath());
        if (unreadable instanceof MismatchedInputException mismatch && !field.isEmpty()) {
            Object value = mismatch instanceof tools.jackson.databind.exc.InvalidFormatException format
                    ? format.getValue()
                    : null;
            return ApiProblem.refused(List.of(expected(field, mismatch.getTargetType(), value)));
        }
        return field.isEmpty()
                ? ApiProblem.invalid("body", "api.not-json")
                : ApiProblem.invalid(field, "api.not-readable");
    }

    static Problem expected(String field, @Nullable Class<?> type, @Nullable Object value) {
        if (type == null) {
            return Problem.invalid(field, "api.not-readable");
        }
        if (type.isEnum()) {
            return Problem.invalid(
                    field,
                    "problem.not-a-value",
                    Checks.shortened(String.valueOf(value)),
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (type == IafCode.class) {
            return Problem.invalid(field, "problem.iaf-code", Checks.shortened(String.valueOf(value)));
        }
        if (isList(type) && value != null) {
            return Problem.invalid(field, "api.unknown-value", Checks.shortened(shown(value)));
        }
        return Problem.invalid(field, key(type));
    }

    /** As it stood in the query: one value, or several of one name. */
    private static String shown(Object value) {
        return value instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static boolean isList(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || type.isArray();
    }

    private static String key(Class<?> type) {
        if (type == LocalDate.class) {
            return "api.expected.date";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "api.expected.moment";
        }
        if (type == UUID.class) {
            return "api.expected.id";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "api.expected.boolean";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "api.expected.number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "api.expected.whole-number";
        }
        if (isList(type)) {
            return "api.expected.list";
        }
        return type == String.class ? "api.expected.text" : "api.expected.object";
    }

    private static String field(List<JacksonException.Reference> path) {
        var field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
