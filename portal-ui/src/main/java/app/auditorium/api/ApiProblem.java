package app.auditorium.api;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An answer that is not what the caller hoped for, as RFC 9457 shapes it.
 *
 * @param detail key of the sentence that explains it; null where the problems do
 * @param more members beyond the standard ones, and {@code headers} of the answer
 */
record ApiProblem(
        HttpStatus status,
        @Nullable String detail,
        List<?> args,
        List<Problem> problems,
        Map<String, Object> more,
        Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ApiProblem of(HttpStatus status, String detail, Object... args) {
        return new ApiProblem(status, detail, List.of(args), List.of(), Map.of(), Map.of());
    }

    /** What does not parse comes before what breaks a rule. */
    static ApiProblem refused(List<Problem> problems) {
        List<Problem> told = problems.stream().distinct().toList();
        boolean unreadable = told.stream().anyMatch(p -> p.kind() == Problem.Kind.INVALID);
        HttpStatus status = unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ApiProblem(status, null, List.of(), told, Map.of(), Map.of());
    }

    static ApiProblem invalid(String field, String key, Object... args) {
        return refused(List.of(Problem.invalid(field, key, args)));
    }

    ApiProblem with(String member, Object value) {
        var added = new LinkedHashMap<>(more);
        added.put(member, value);
        return new ApiProblem(status, detail, args, problems, added, headers);
    }

    ApiProblem header(String name, String value) {
        var added = new LinkedHashMap<>(headers);
        added.put(name, value);
        return new ApiProblem(status, detail, args, problems, more, added);
    }

    /** The exception that ends a request with this. */
    Refusal thrown() {
        return new Refusal(this);
    }

    Map<String, Object> body(Locale locale) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:auditorium:problem:" + word());
        body.put("title", Texts.of(locale, "api." + status.value()));
        body.put("status", status.value());
        body.put("detail", sentence(locale));
        rule().ifPresent(rule -> body.put("rule", rule));
        body.put("errors", problems.stream().map(p -> error(p, locale)).toList());
        body.putAll(more);
        return body;
    }

    private String word() {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sentence(Locale locale) {
        if (detail != null) {
            return Texts.of(locale, detail, args.toArray());
        }
        return Texts.sentences(problems.stream().map(p -> p.text(locale)).distinct());
    }

    private Optional<String> rule() {
        return status == HttpStatus.UNPROCESSABLE_CONTENT
                ? problems.stream().map(Problem::rule).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }

    private static Map<String, Object> error(Problem problem, Locale locale) {
        var error = new LinkedHashMap<String, Object>();
        if (problem.field() != null) {
            error.put("field", problem.field());
        }
        error.put("message", problem.text(locale));
        if (problem.rule() != null) {
            error.put("rule", problem.rule());
        }
        return error;
    }
}
