package app.auditorium.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Answers what fails outside of every call, in a filter or in the server itself, as a problem if it was a call. */
@Controller
class ServerErrors extends BasicErrorController {

    private final ProblemAnswers answers;

    ServerErrors(ErrorAttributes attributes, WebProperties web, ProblemAnswers answers) {
        super(attributes, web.getError());
        this.answers = answers;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return address.startsWith(request.getContextPath() + "/api/")
                ? answers.entity(problem(getStatus(request)), request)
                : super.error(request);
    }

    private static ApiProblem problem(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> ApiProblem.of(status, "api.no-such-method");
            case NOT_FOUND -> ApiProblem.of(status, "api.no-such-call");
            case CONTENT_TOO_LARGE -> ApiProblem.of(status, "api.too-large");
            default ->
                status.is4xxClientError()
                        ? ApiProblem.of(HttpStatus.BAD_REQUEST, "api.address")
                        : ApiProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "api.broken");
        };
    }
}
