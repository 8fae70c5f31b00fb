package app.auditorium.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the caller's language, from controllers and from filters. */
@Component
class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Map<String, Object>> entity(ApiProblem problem, HttpServletRequest request) {
        Locale locale = Languages.of(request);
        var headers = new HttpHeaders();
        problem.headers().forEach(headers::add);
        headers.setContentType(MediaType.parseMediaType(ApiProblem.MEDIA_TYPE));
        headers.setContentLanguage(locale);
        return new ResponseEntity<>(problem.body(locale), headers, problem.status());
    }

    void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem.body(locale)).getBytes(StandardCharsets.UTF_8));
    }
}
