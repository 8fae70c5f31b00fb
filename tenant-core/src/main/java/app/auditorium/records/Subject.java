package app.auditorium.records;

import app.auditorium.kernel.Texts;
import app.auditorium.paper.Letterhead;
import app.auditorium.paper.Prose.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the records are about, as the head of each says it.
 *
 * @param standard with its edition
 * @param certificates their numbers; empty before there is one
 * @param engagements their numbers; empty where the portal knows none
 * @param printed when
 */
record Subject(
        Letterhead body,
        String client,
        String standard,
        List<String> certificates,
        List<String> engagements,
        List<String> iafCodes,
        Instant printed,
        Locale locale) {

    /** @param asOf the moment that the record tells of; null for now */
    List<Fact> head(@Nullable Instant asOf) {
        return List.of(
                fact("client", client),
                fact("standard", standard + " · IAF " + Texts.list(locale, iafCodes)),
                fact("certificate", Texts.list(locale, certificates)),
                fact("engagement", Texts.list(locale, engagements)),
                fact(
                        "as-of",
                        asOf == null
                                ? Texts.of(locale, "records.head.now", RecordPress.moment(printed))
                                : RecordPress.moment(asOf)));
    }

    /** Names the archive and what is taken from it. */
    String fileName() {
        return FileNames.joined(
                client,
                standard.replace(':', '-'),
                String.join("-", engagements.isEmpty() ? certificates : engagements));
    }

    private Fact fact(String key, String value) {
        return new Fact(Texts.of(locale, "records.head." + key), value);
    }
}
