package app.auditorium.api;

import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that a call does not know: a misspelt filter must not quietly show everything. */
final class KnownParameters implements HandlerInterceptor {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("app.auditorium.api")) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), m -> namesOf(method));
            var problems = new ArrayList<Problem>();
            request.getParameterMap().forEach((name, values) -> {
                if (!names.contains(name)) {
                    problems.add(Problem.invalid(name, "api.unknown-parameter"));
                } else if (List.of(values).stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                    problems.add(Problem.invalid(name, "problem.unprintable"));
                }
            });
            if (!problems.isEmpty()) {
                throw ApiProblem.refused(problems).thrown();
            }
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        var names = new HashSet<String>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            Class<?> type = parameter.getParameterType();
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
            } else if (part != null) {
                names.add(part.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : part.name());
            } else if (type == PageRequest.class) {
                names.addAll(Set.of("page", "size"));
                if (parameter.hasParameterAnnotation(SortedBy.class)) {
                    names.add("sort");
                }
            } else if (type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }
}
