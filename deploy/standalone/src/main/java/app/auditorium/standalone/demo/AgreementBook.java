package app.auditorium.standalone.demo;

import app.auditorium.audittime.PlannedTime;
import app.auditorium.engagement.ApplicationContent;
import app.auditorium.engagement.ApplicationSite;
import app.auditorium.engagement.EngagementRow;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuoteLine;
import app.auditorium.engagement.QuoteSeal;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What client and body wrote before a certification: the application with its sites and dangers, and the offer. */
final class AgreementBook {

    private static final List<String> RATES = List.of("22000", "23500", "24000", "25500", "26000");

    private final Hours hours;
    private final String planner;
    private final Phrases phrases;

    AgreementBook(DemoTenant body, Hours hours, String planner) {
        this.hours = hours;
        this.planner = planner;
        this.phrases = new Phrases(body, "agreements");
    }

    /** An agreement with everything that was written about it. */
    record Written(Agreement agreement, ApplicationContent content, List<StandardTerms> terms, QuoteDetails quote) {

        UUID id() {
            return agreement.id();
        }

        UUID named(String part) {
            return AgreementBook.named(agreement, part);
        }
    }

    Written written(Agreement agreement) {
        List<StandardTerms> terms = agreement.certifications().stream()
                .sorted(Comparator.comparing(engagement -> engagement.standard().name()))
                .map(engagement -> new StandardTerms(
                        engagement.standard(),
                        engagement.codes().stream().sorted().toList(),
                        engagement.complexity(),
                        engagement.scope(),
                        engagement.scopeEn(),
                        engagement.id()))
                .toList();
        return new Written(agreement, application(agreement), terms, quote(agreement, terms));
    }

    private ApplicationContent application(Agreement agreement) {
        Client client = agreement.client();
        Language language = client.international() ? Language.EN : Language.ZH;
        Phrases.Voice voice = phrases.voice(client, language, agreement.applied());
        Engagement first = agreement.certifications().getFirst();
        boolean safety = standards(agreement).stream().anyMatch(PaperBook::isSafety);
        boolean toshms = standards(agreement).contains(StandardId.TOSHMS);
        boolean advised = Math.floorMod(agreement.id().hashCode(), 7) == 3;
        Client.Contact contact = client.contacts().getFirst();
        return new ApplicationContent(
                standards(agreement),
                first.scope(),
                first.scopeEn(),
                client.sites().stream()
                        .map(site -> new ApplicationSite(
                                site.name(),
                                site.address(),
                                voice.say("application.processes"),
                                site.employees(),
                                site.contractors(),
                                site.shifts()))
                        .toList(),
                voice.say("application.resources"),
                voice.say("application.outsourced"),
                agreement.certifications().stream()
                        .map(engagement -> PaperBook.family(engagement.standard()))
                        .distinct()
                        .map(family -> voice.say("application.legal." + family))
                        .collect(Collectors.joining("\n")),
                advised,
                advised ? voice.say("application.consultant") : null,
                advised ? agreement.applied().minusMonths(14) : null,
                advised ? agreement.applied().minusMonths(2) : null,
                "zh-TW",
                safety ? voice.say("application.hazards") : null,
                safety ? voice.say("application.materials") : null,
                safety ? Math.floorMod(agreement.id().hashCode(), 6) : null,
                toshms ? client.title().zh() : null,
                toshms ? true : null,
                agreement.programmed().plusDays(30),
                agreement.programmed().plusDays(90),
                contact.name(),
                contact.email(),
                contact.phone(),
                agreement.renewal() ? voice.say("application.renewal") : voice.say("application.remarks"));
    }

    private QuoteDetails quote(Agreement agreement, List<StandardTerms> terms) {
        BigDecimal rate = new BigDecimal(RATES.get(Math.floorMod(agreement.id().hashCode(), RATES.size())));
        String codes = terms.stream()
                .map(one -> one.standard().name().replace('_', ' '))
                .collect(Collectors.joining(" + "));
        Determination time = agreement.certifications().getFirst().determination();
        BigDecimal first = agreement.renewal()
                ? time.time().recertificationDays()
                : time.time().initialDays();
        var quote = new QuoteDetails(
                named(agreement, "quote"),
                agreement.id(),
                1,
                QuoteDetails.State.SENT,
                2,
                "TWD",
                new BigDecimal("5"),
                agreement.offered().plusDays(60),
                inBothLanguages("\n\n", "quote.terms"),
                null,
                planner,
                hours.at(agreement.offered(), 14, agreement.id()),
                List.of(
                        line(
                                agreement.renewal() ? "重新驗證稽核 / Recertification audit " + codes : null,
                                "quote.initial",
                                codes,
                                first,
                                rate),
                        line(null, "quote.surveillance-1", codes, time.time().surveillanceDays(), rate),
                        line(null, "quote.surveillance-2", codes, time.time().surveillanceDays(), rate)),
                List.of());
        var row = new EngagementRow(
                agreement.id(),
                agreement.number(),
                agreement.client().id(),
                agreement.client().title().en(),
                agreement.client().title().zh(),
                EngagementState.REVIEWED,
                standards(agreement),
                hours.at(agreement.reviewed(), 16, agreement.id()),
                null,
                agreement.client().tenant() != null);
        return new QuoteDetails(
                quote.id(),
                quote.engagementId(),
                quote.number(),
                quote.state(),
                quote.version(),
                quote.currency(),
                quote.taxPercent(),
                quote.validUntil(),
                quote.terms(),
                QuoteSeal.of(row, quote, terms),
                quote.sentBy(),
                quote.sentAt(),
                quote.lines(),
                quote.signOffs());
    }

    static PlannedTime time(Agreement agreement) {
        return agreement.certifications().getFirst().determination().time();
    }

    private static QuoteLine line(@Nullable String item, String key, String codes, BigDecimal days, BigDecimal rate) {
        return new QuoteLine(null, item == null ? inBothLanguages(" / ", key, codes) : item, days, rate);
    }

    private static String inBothLanguages(String between, String key, Object... args) {
        return Texts.of(Locale.TRADITIONAL_CHINESE, key, args) + between + Texts.of(Locale.ENGLISH, key, args);
    }

    static List<StandardId> standards(Agreement agreement) {
        return agreement.certifications().stream().map(Engagement::standard).toList();
    }

    private static UUID named(Agreement agreement, String part) {
        return UUID.nameUUIDFromBytes((agreement.id() + " " + part).getBytes(StandardCharsets.UTF_8));
    }
}
