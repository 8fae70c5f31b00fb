package app.auditorium.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The calls that need no sign-in. */
final class OpenCalls {

    private static final List<String> PATHS = List.of("/api", "/api/", "/api/v1/sectors", "/api/v1/sectors/lookup");
    private static final List<String> BELOW = List.of("/api/v1/calculators/", "/api/v1/openapi.json");

    private OpenCalls() {}

    static boolean includes(HttpServletRequest request) {
        return includes(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    static boolean includes(String method, String path) {
        return PATHS.contains(path)
                || BELOW.stream().anyMatch(path::startsWith)
                || path.equals("/api/v1/tokens") && method.equals("POST");
    }
}
