package app.auditorium.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call that Tomcat itself refuses to read as every other refusal is answered; a page gets a page that says little. */
public final class UnreadableAddress extends ErrorReportValve {

    public UnreadableAddress() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        String address = request.getRequestURI();
        if (status == null || !status.isError() || address == null || !address.startsWith("/api/")) {
            super.report(request, response, thrown);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            write(ApiProblem.of(status, "api.address"), request, response);
        }
    }

    private static void write(ApiProblem problem, Request request, Response response) {
        Locale locale = Languages.of(request);
        try {
            response.setContentType(ApiProblem.MEDIA_TYPE);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
            response.getOutputStream()
                    .write(JsonMapper.shared()
                            .writeValueAsString(problem.body(locale))
                            .getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            // nobody is there to be told
        }
    }
}
