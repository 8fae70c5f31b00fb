package app.auditorium.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Language and appearance, remembered by the browser and right from the first byte of the page. */
@Component
class Preferences implements VaadinServiceInitListener {

    enum Look {
        SYSTEM,
        LIGHT,
        DARK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String LANGUAGE = "auditorium-language";
    private static final String LOOK = "auditorium-look";
    private static final int TEN_YEARS = 10 * 365 * 24 * 3600;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.addSessionInitListener(init -> cookie(init.getRequest(), LANGUAGE)
                .ifPresent(tag -> init.getSession().setLocale(Words.closest(Locale.forLanguageTag(tag)))));
        event.addIndexHtmlRequestListener(page -> {
            var html = page.getDocument().child(0);
            html.attr("lang", Words.closest(locale(page.getVaadinRequest())).toLanguageTag());
            cookie(page.getVaadinRequest(), LOOK)
                    .filter(word -> word.equals(Look.DARK.word()) || word.equals(Look.LIGHT.word()))
                    .ifPresent(word -> html.attr("data-look", word));
        });
    }

    static Look look() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(request -> cookie(request, LOOK))
                .flatMap(word -> Arrays.stream(Look.values())
                        .filter(look -> look.word().equals(word))
                        .findFirst())
                .orElse(Look.SYSTEM);
    }

    static void look(UI ui, Look look) {
        ui.getPage().executeJs("""
                document.cookie = $0 + '=' + $1 + ';path=/;samesite=lax;max-age=' + $2;
                if ($1 === 'system') delete document.documentElement.dataset.look;
                else document.documentElement.dataset.look = $1;
                """, LOOK, look.word(), TEN_YEARS);
    }

    /** The whole page is read again in the other language. */
    static void language(UI ui, Locale language) {
        ui.getSession().setLocale(language);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;samesite=lax;max-age=' + $2; location.reload()",
                        LANGUAGE,
                        language.toLanguageTag(),
                        TEN_YEARS);
    }

    private static Locale locale(VaadinRequest request) {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getLocale)
                .or(() -> cookie(request, LANGUAGE).map(Locale::forLanguageTag))
                .orElse(request.getLocale());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }
}
