package app.auditorium.api;

import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** The one place where what goes wrong in a call becomes its answer. */
@RestControllerAdvice
class ApiFailures {

    private static final Logger log = LoggerFactory.getLogger(ApiFailures.class);

    private final ProblemAnswers answers;

    ApiFailures(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> any(Exception thrown, HttpServletRequest request) throws Exception {
        // not bound to a package: a wrong method belongs to no controller
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw thrown;
        }
        ApiProblem problem = problem(thrown, request);
        // what is away was told by whoever found it away
        if (problem.status().is5xxServerError() && !(thrown instanceof Refusal)) {
            log.error(
                    "{} {} of tenant {} failed",
                    request.getMethod(),
                    request.getRequestURI(),
                    Acting.maybe().map(Membership::tenantId).orElse(null),
                    thrown);
        }
        return answers.entity(problem, request);
    }

    private static ApiProblem problem(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Refusal refusal -> refusal.problem();
            case NotYourRole role -> notYourRole(role, request);
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, request);
            case BindException binding -> parameters(binding);
            case MissingServletRequestParameterException missing ->
                ApiProblem.invalid(missing.getParameterName(), "problem.required");
            case MissingServletRequestPartException missing ->
                ApiProblem.invalid(missing.getRequestPartName(), "problem.required");
            case MaxUploadSizeExceededException tooLarge -> tooLarge();
            case MultipartException unreadable -> ApiProblem.invalid("file", "api.not-readable");
            case HttpMediaTypeNotSupportedException type ->
                ApiProblem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "api.media-type", joined(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type ->
                ApiProblem.of(HttpStatus.NOT_ACCEPTABLE, "api.not-acceptable", joined(type.getSupportedMediaTypes()));
            case HttpRequestMethodNotSupportedException method -> method(method);
            case InvalidParameterException undecodable -> ApiProblem.of(HttpStatus.BAD_REQUEST, "api.address");
            case RequestRejectedException rejected -> ApiProblem.of(HttpStatus.BAD_REQUEST, "api.address");
            case ServletRequestBindingException binding -> ApiProblem.of(HttpStatus.BAD_REQUEST, "api.not-readable");
            default -> ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "api.broken");
        };
    }

    static ApiProblem tooLarge() {
        return ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "api.too-large");
    }

    private static ApiProblem notYourRole(NotYourRole refused, HttpServletRequest request) {
        String needed = refused.needed().stream()
                .map(role -> Texts.of(Languages.of(request), "role." + role.name()))
                .sorted()
                .collect(Collectors.joining(", "));
        return (needed.isEmpty()
                        ? ApiProblem.of(HttpStatus.FORBIDDEN, "api.not-your-kind")
                        : ApiProblem.of(HttpStatus.FORBIDDEN, "api.not-your-role", needed))
                .with("needed", refused.needed().stream().sorted().toList());
    }

    private static ApiProblem body(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return UnreadableInput.inBody(json);
            }
        }
        return ApiProblem.invalid("body", "problem.required");
    }

    private static ApiProblem mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        // an id in the path that is no id is the id of nothing
        boolean inPath = mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath) {
            return ApiProblem.of(HttpStatus.NOT_FOUND, "api.not-there");
        }
        return ApiProblem.refused(
                List.of(UnreadableInput.expected(mismatch.getName(), mismatch.getRequiredType(), mismatch.getValue())));
    }

    private static ApiProblem parameters(BindException binding) {
        return ApiProblem.refused(binding.getFieldErrors().stream()
                .map(error ->
                        UnreadableInput.expected(error.getField(), type(binding, error), error.getRejectedValue()))
                .toList());
    }

    private static Class<?> type(BindException binding, FieldError error) {
        Class<?> type = binding.getBindingResult().getFieldType(error.getField());
        return type == null ? Object.class : type;
    }

    private static ApiProblem method(HttpRequestMethodNotSupportedException refused) {
        String[] supported = refused.getSupportedMethods();
        String allowed = supported == null ? "" : String.join(", ", supported);
        return ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED, "api.method", allowed)
                .header("Allow", allowed);
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
