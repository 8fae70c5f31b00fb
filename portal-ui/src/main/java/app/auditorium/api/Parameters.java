package app.auditorium.api;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What controllers may declare beside Spring's own: a {@link PageRequest}, a {@link Slice} and a {@link Version}. */
final class Parameters {

    static final int LAST_PAGE = 10_000_000;

    private static final int DEFAULT_SIZE = 50;

    private Parameters() {}

    /** From {@code page} (0-based), {@code size} (1 to 200) and {@code sort}, one of those that {@link SortedBy} names. */
    static final class OfPage implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == PageRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            var problems = new ArrayList<Problem>();
            int page = number(request, "page", 0, 0, LAST_PAGE, problems);
            int size = number(request, "size", DEFAULT_SIZE, 1, PageRequest.MOST, problems);
            String sort = sort(parameter, request, problems);
            refuseAny(problems);
            return new PageRequest((long) page * size, size, sort);
        }

        private static @Nullable String sort(
                MethodParameter parameter, NativeWebRequest request, List<Problem> problems) {
            SortedBy keys = parameter.getParameterAnnotation(SortedBy.class);
            String wanted = request.getParameter("sort");
            if (keys == null || wanted == null || wanted.isBlank()) {
                return null;
            }
            String key = wanted.strip().replaceFirst("^-", "").replaceFirst("(?i),(asc|desc)$", "");
            boolean down = wanted.strip().startsWith("-")
                    != wanted.toLowerCase(Locale.ROOT).strip().endsWith(",desc");
            for (String known : keys.value()) {
                if (known.equalsIgnoreCase(key)) {
                    return down ? "-" + known : known;
                }
            }
            problems.add(Problem.invalid(
                    "sort", "problem.not-a-value", Checks.shortened(wanted), String.join(", ", keys.value())));
            return null;
        }
    }

    /** From {@code page} and {@code size}, as for longer lists. */
    static final class OfSlice implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Slice.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            var problems = new ArrayList<Problem>();
            int page = number(request, "page", 0, 0, LAST_PAGE, problems);
            int size = request.getParameter("size") == null && page == 0
                    ? Slice.ALL
                    : number(request, "size", DEFAULT_SIZE, 1, PageRequest.MOST, problems);
            refuseAny(problems);
            return new Slice(page, size);
        }
    }

    private static int number(
            NativeWebRequest request, String name, int otherwise, int least, int most, List<Problem> problems) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(Problem.invalid(name, "problem.not-between", least, most));
        return otherwise;
    }

    private static void refuseAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw ApiProblem.refused(problems).thrown();
        }
    }

    /** From {@code If-Match}. Without it, and with a tag that was never given out, the caller's copy is stale. */
    static final class OfVersion implements HandlerMethodArgumentResolver {

        private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([0-9]{1,9})\"\\s*(?:,.*)?");

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Version.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory factory) {
            String header = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))
                    .getHeader("If-Match");
            if (header == null || header.isBlank() || header.strip().equals("*")) {
                request.setAttribute(Version.MISSING, true, RequestAttributes.SCOPE_REQUEST);
                return Version.NONE;
            }
            Matcher tag = TAG.matcher(header);
            return tag.matches() ? new Version(Integer.parseInt(tag.group(1))) : Version.NONE;
        }
    }
}
