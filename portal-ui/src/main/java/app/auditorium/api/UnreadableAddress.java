package app.auditorium.api;

import app.auditorium.portal.PlainError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call that Tomcat itself refuses to read as every other refusal is answered; a page gets a page. */
public final class UnreadableAddress extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        String address = request.getRequestURI();
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (address != null && address.startsWith("/api/")) {
                problem(ApiProblem.of(status, "api.address"), request, response);
            } else {
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(PlainError.page(request, status.value()));
            }
            response.finishResponse();
        } catch (IOException gone) {
            // nobody is there to be told
        }
    }

    private static void problem(ApiProblem problem, Request request, Response response) throws IOException {
        Locale locale = Languages.of(request);
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getOutputStream()
                .write(JsonMapper.shared()
                        .writeValueAsString(problem.body(locale))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
