package app.auditorium.portal;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** How a page is looked at: language, size of the window, light or dark. */
public record Setting(Locale language, Size size, ColorScheme look) {

    /** A desk and a hand. */
    public enum Size {
        DESK(1280, 800),
        HAND(390, 844);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    public static final Setting ENGLISH = new Setting(Locale.ENGLISH, Size.DESK, ColorScheme.LIGHT);
    public static final Setting CHINESE = new Setting(Locale.TRADITIONAL_CHINESE, Size.DESK, ColorScheme.LIGHT);

    /** Each language with each size, each language in each look, and each size in each look. */
    public static List<Setting> all() {
        return List.of(CHINESE, CHINESE.inTheHand().dark(), ENGLISH.dark(), ENGLISH.inTheHand());
    }

    public Setting dark() {
        return new Setting(language, size, ColorScheme.DARK);
    }

    public Setting inTheHand() {
        return new Setting(language, Size.HAND, look);
    }

    @Override
    public String toString() {
        return language.toLanguageTag() + "-" + size.width + (look == ColorScheme.DARK ? "-dark" : "");
    }
}
