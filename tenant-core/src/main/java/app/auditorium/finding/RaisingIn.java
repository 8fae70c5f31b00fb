package app.auditorium.finding;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a finding in an audit can be chosen from. */
public record RaisingIn(
        UUID audit,
        String organisation,
        @Nullable String organisationZh,
        StandardId standard,
        List<String> iafCodes,
        List<SiteChoice> sites) {

    /** A site of the client. */
    public record SiteChoice(UUID id, String name) {}

    public String organisation(Locale locale) {
        return organisationZh != null && "zh".equals(locale.getLanguage()) ? organisationZh : organisation;
    }
}
