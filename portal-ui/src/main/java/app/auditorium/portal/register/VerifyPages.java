package app.auditorium.portal.register;

import static app.auditorium.paper.Markup.NOTHING;
import static app.auditorium.paper.Markup.all;
import static app.auditorium.paper.Markup.element;
import static app.auditorium.paper.Markup.text;

import app.auditorium.paper.Markup;
import app.auditorium.register.RegisterEntry;
import app.auditorium.register.Verdict;
import app.auditorium.register.Verifications;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Is this file a certificate of ours, and what is it worth today? The file is looked at and forgotten. */
@Controller
class VerifyPages {

    private final Verifications verifications;

    VerifyPages(Verifications verifications) {
        this.verifications = verifications;
    }

    @GetMapping("/verify")
    ResponseEntity<String> ask(HttpServletRequest request) {
        PublicHtml html = PublicHtml.of(request);
        return RegisterPages.html(page(html, NOTHING), CacheControl.noCache(), 200);
    }

    @PostMapping("/verify")
    ResponseEntity<String> verify(
            HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        PublicHtml html = PublicHtml.of(request);
        Markup answer = file == null || file.isEmpty()
                ? element(
                        "div.today.request",
                        Map.of("role", "alert"),
                        element("strong", text(html.words("verify.choose"))))
                : told(html, verifications.verify(file.getBytes()), shown(file.getOriginalFilename()));
        return RegisterPages.html(page(html, answer), CacheControl.noStore(), 200);
    }

    private static String page(PublicHtml html, Markup answer) {
        return html.page(
                html.words("verify.title"),
                element("h1", text(html.words("verify.title"))),
                answer,
                element("p.lead", text(html.words("verify.lead"))),
                element(
                        "form.verify",
                        Map.of(
                                "method",
                                "post",
                                "action",
                                html.chinese() ? "/verify?lang=zh-TW" : "/verify?lang=en",
                                "enctype",
                                "multipart/form-data"),
                        element(
                                "label.wide",
                                element("span", text(html.words("verify.file"))),
                                element("input", file())),
                        element("button", Map.of("type", "submit"), text(html.words("verify.check")))));
    }

    private static Map<String, String> file() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("type", "file");
        attributes.put("name", "file");
        attributes.put("accept", "application/pdf,.pdf");
        attributes.put("required", "required");
        return attributes;
    }

    private static Markup told(PublicHtml html, Verdict verdict, String fileName) {
        RegisterEntry entry = verdict.entry();
        return all(
                element(
                        "div.today."
                                + verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of("role", "status"),
                        element("span.small", text(fileName)),
                        element("strong", text(html.words("verify.verdict." + verdict.kind()))),
                        element("span", text(html.words("verify.meaning." + verdict.kind())))),
                element(
                        "ul.reasons",
                        all(verdict.reasons().stream()
                                .map(reason -> element("li", text(html.words("verify.reason." + reason))))
                                .toList())),
                entry == null || entry.confidential()
                        ? NOTHING
                        : element(
                                "p",
                                text(entry.number() + " · "
                                        + (verdict.revision() == 0
                                                ? ""
                                                : html.words("register.revision", verdict.revision()) + " · ")),
                                html.link(
                                        "/register/" + entry.publicId(),
                                        shown(html.chosen(entry.name(), entry.nameZh())))));
    }

    private static String shown(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
