package app.auditorium.portal.register;

import app.auditorium.decision.Issuers;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.register.PublicRegister;
import app.auditorium.register.PublicStatus;
import app.auditorium.register.RegisterEntry;
import app.auditorium.register.RegisterQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The register for everybody: a search, a page for each certificate, the same as JSON, and all of it as CSV. */
@Controller
class RegisterPages {

    private static final int ON_A_PAGE = 25;
    private static final int MOST = 200;
    private static final int LAST_PAGE = 2_000;
    private static final Pattern UUID_AS_WRITTEN = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PublicRegister register;
    private final SearchPage searchPage;
    private final JsonMapper json;
    private final String url;

    RegisterPages(
            PublicRegister register,
            SearchPage searchPage,
            JsonMapper json,
            @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.url = url;
        this.register = register;
        this.searchPage = searchPage;
        this.json = json;
    }

    @GetMapping({"/register", "/register.json"})
    ResponseEntity<String> search(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String standard,
            @RequestParam(required = false) @Nullable String iaf,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var query = new RegisterQuery(cut(q), cut(standard), cut(iaf), cut(city), status(status));
        boolean asJson = wantsJson(request);
        int rows = asJson ? Math.clamp(number(size, 50), 1, MOST) : ON_A_PAGE;
        var wanted = new PageRequest((long) Math.clamp(number(page, 0), 0, LAST_PAGE) * rows, rows, null);
        Page<RegisterEntry> found = register.search(query, wanted);
        CacheControl cache = CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic();
        return asJson
                ? json(RegisterJson.Listing.of(found), cache)
                : html(searchPage.of(PublicHtml.of(request), query, wanted, found), cache, 200);
    }

    @GetMapping("/register/{id}")
    ResponseEntity<String> entry(HttpServletRequest request, @PathVariable String id) {
        PublicHtml html = PublicHtml.of(request);
        boolean asJson = wantsJson(request);
        String bare = id.replaceFirst("\\.json$", "");
        Optional<UUID> publicId = uuid(bare);
        if (publicId.isEmpty() && !asJson) {
            return typed(html, bare);
        }
        Optional<RegisterEntry> found = publicId.flatMap(register::find);
        if (found.isEmpty()) {
            return asJson ? ResponseEntity.notFound().build() : html(UnknownPage.of(html), CacheControl.noCache(), 404);
        }
        // never from a cache without asking: a suspension shows at once
        return asJson
                ? json(RegisterJson.Entry.of(found.get()), CacheControl.noCache())
                : html(EntryPage.of(html, found.get()), CacheControl.noCache(), 200);
    }

    /** Somebody typed a number where the address of a page belongs: it is looked for. */
    private static ResponseEntity<String> typed(PublicHtml html, String words) {
        String shortened = Objects.requireNonNullElse(cut(words), "");
        return ResponseEntity.status(302)
                .header(HttpHeaders.LOCATION, html.href("/register", Map.of("q", shortened)))
                .build();
    }

    @GetMapping("/register/bodies/{body:[0-9a-fA-F-]{36}}")
    ResponseEntity<String> body(HttpServletRequest request, @PathVariable String body) {
        PublicHtml html = PublicHtml.of(request);
        return uuid(body)
                .flatMap(register::body)
                .map(found -> html(BodyPage.of(html, found), CacheControl.noCache(), 200))
                .orElseGet(() -> html(UnknownPage.of(html), CacheControl.noCache(), 404));
    }

    /** The keys of a body, as {@code did:web} asks for them. */
    @GetMapping("/register/bodies/{body:[0-9a-fA-F-]{36}}/did.json")
    ResponseEntity<String> keys(@PathVariable String body) {
        return uuid(body)
                .map(id -> register.keys(id).stream()
                        .map(key -> new Issuers.Key(key.fingerprint(), key.certificate()))
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .map(keys -> json(
                        Issuers.document(Issuers.did(url, UUID.fromString(body)), keys),
                        CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A body's status list (Bitstring Status List 1.0), as a signed credential. */
    @GetMapping("/register/bodies/{body:[0-9a-fA-F-]{36}}/status/{purpose:revocation|suspension}")
    ResponseEntity<String> statusList(@PathVariable String body, @PathVariable String purpose) {
        return uuid(body)
                .flatMap(id -> register.statusList(id, purpose))
                .map(list -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.parseMediaType("application/vc+jwt"))
                        .body(list))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/register.csv")
    void everything(WebRequest request, HttpServletResponse response) throws IOException {
        if (request.checkNotModified("W/\"" + register.mark() + "\"")) {
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        RegisterCsv.write(register, response.getOutputStream());
    }

    private ResponseEntity<String> json(Object what, CacheControl cache) {
        return ResponseEntity.ok()
                .cacheControl(cache)
                .varyBy("Accept")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(what));
    }

    static ResponseEntity<String> html(String page, CacheControl cache, int status) {
        return ResponseEntity.status(status)
                .cacheControl(cache)
                .varyBy("Accept", "Accept-Language")
                .contentType(new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8))
                .body(page);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().endsWith(".json")
                || (accept != null && accept.contains("application/json") && !accept.contains("text/html"));
    }

    private static Optional<UUID> uuid(String id) {
        return UUID_AS_WRITTEN.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private static @Nullable String cut(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String clean = typed.replace("\0", "").strip();
        return clean.length() <= MOST ? clean : clean.substring(0, MOST);
    }

    private static @Nullable PublicStatus status(@Nullable String typed) {
        return Arrays.stream(PublicStatus.values())
                .filter(status -> status.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static int number(@Nullable String typed, int otherwise) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
    }
}
