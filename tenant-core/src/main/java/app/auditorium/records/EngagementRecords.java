package app.auditorium.records;

import app.auditorium.document.Documents;
import app.auditorium.engagement.ApplicationContent;
import app.auditorium.engagement.ApplicationSite;
import app.auditorium.engagement.ApplicationVersion;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementStep;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuotePapers;
import app.auditorium.engagement.Quotes;
import app.auditorium.engagement.ReviewDetails;
import app.auditorium.engagement.Reviews;
import app.auditorium.engagement.StandardTerms;
import app.auditorium.engagement.StepTaken;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.paper.Prose.Fact;
import app.auditorium.paper.RecordsSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What led to a certification: applications with their documents, the review, and the offer that both sides signed (A-20 … A-26). */
@Component
class EngagementRecords implements RecordsSource {

    private final Engagements engagements;
    private final Reviews reviews;
    private final Quotes quotes;
    private final QuotePapers papers;
    private final Documents documents;

    EngagementRecords(
            Engagements engagements, Reviews reviews, Quotes quotes, QuotePapers papers, Documents documents) {
        this.engagements = engagements;
        this.reviews = reviews;
        this.quotes = quotes;
        this.papers = papers;
        this.documents = documents;
    }

    @Override
    public List<RecordFile> of(UUID certification, Locale locale) {
        var files = new ArrayList<RecordFile>();
        for (EngagementDetails engagement : engagements.behind(certification)) {
            String number = "EN-" + engagement.row().number();
            for (ApplicationVersion version : engagement.applications().reversed()) {
                files.add(RecordFile.sheet(
                        Section.APPLICATION,
                        number + " · " + words(locale, "application", version.number()),
                        version.submittedAt(),
                        () -> application(version, locale)));
            }
            uploaded(files, Section.APPLICATION, number, Applications.DOCUMENTS, engagement.id());
            reviews.of(engagement.id())
                    .filter(review -> !review.answers().isEmpty())
                    .ifPresent(review -> files.add(RecordFile.sheet(
                            Section.APPLICATION,
                            number + " · " + words(locale, "review"),
                            review.ended().map(StepTaken::at).orElse(null),
                            () -> review(review, locale))));
            for (QuoteDetails quote : quotes.of(engagement.id()).reversed()) {
                if (quote.state() != QuoteDetails.State.DRAFT) {
                    files.add(RecordFile.pdf(
                            Section.AGREEMENT,
                            number + " · " + words(locale, "quote", quote.number()),
                            () -> papers.print(engagement.id(), quote.id(), locale)
                                    .orElseThrow()));
                }
            }
            uploaded(files, Section.AGREEMENT, number, Quotes.DOCUMENTS, engagement.id());
        }
        return files;
    }

    private void uploaded(List<RecordFile> files, Section section, String number, String kind, UUID engagement) {
        documents
                .of(kind, engagement)
                .forEach(document -> files.add(RecordPress.uploaded(documents, section, number, document)));
    }

    private static List<Markup> application(ApplicationVersion version, Locale locale) {
        ApplicationContent said = version.content();
        var facts = new ArrayList<Fact>();
        fact(facts, locale, "by", version.person());
        fact(facts, locale, "at", RecordPress.moment(version.submittedAt()));
        fact(facts, locale, "source", version.source() == null ? null : version.source() + " · " + version.sourceOn());
        fact(
                facts,
                locale,
                "standards",
                said.standardsOrNone().stream().map(EngagementRecords::standard).collect(Collectors.joining(", ")));
        fact(facts, locale, "scope", said.scope());
        fact(facts, locale, "scopeEn", said.scopeEn());
        fact(facts, locale, "resources", said.resources());
        fact(facts, locale, "outsourced", said.outsourced());
        fact(facts, locale, "legalObligations", said.legalObligations());
        fact(
                facts,
                locale,
                "consultancyUsed",
                said.consultancyUsed() == null
                        ? null
                        : words(locale, said.consultancyUsed() ? "review.YES" : "review.NO"));
        fact(
                facts,
                locale,
                "consultant",
                said.consultant() == null
                        ? null
                        : said.consultant() + " · " + text(said.consultancyFrom()) + " – "
                                + text(said.consultancyUntil()));
        fact(
                facts,
                locale,
                "language",
                said.language() == null
                        ? null
                        : Locale.forLanguageTag(said.language()).getDisplayName(locale));
        fact(facts, locale, "hazards", said.hazards());
        fact(facts, locale, "hazardousMaterials", said.hazardousMaterials());
        fact(facts, locale, "offPremises", said.offPremises());
        fact(facts, locale, "establishment", said.establishment());
        fact(
                facts,
                locale,
                "wholeEstablishment",
                said.wholeEstablishment() == null
                        ? null
                        : words(locale, said.wholeEstablishment() ? "review.YES" : "review.NO"));
        fact(
                facts,
                locale,
                "wanted",
                said.wantedFrom() == null && said.wantedUntil() == null
                        ? null
                        : text(said.wantedFrom()) + " – " + text(said.wantedUntil()));
        fact(facts, locale, "contactName", said.contactName());
        fact(facts, locale, "contactEmail", said.contactEmail());
        fact(facts, locale, "contactPhone", said.contactPhone());
        fact(facts, locale, "remarks", said.remarks());
        fact(facts, locale, "answer", version.answer());
        return List.of(
                Prose.facts(facts),
                Prose.heading(words(locale, "application.sites")),
                Prose.textTable(
                        List.of(36, 25, 14, 14, 11),
                        List.of(
                                words(locale, "application.site"),
                                words(locale, "application.processes"),
                                words(locale, "application.employees"),
                                words(locale, "application.contractors"),
                                words(locale, "application.shifts")),
                        said.sitesOrNone().stream().map(EngagementRecords::site).toList()));
    }

    private static List<String> site(ApplicationSite site) {
        return List.of(
                text(site.name()) + (site.address() == null ? "" : " · " + site.address()),
                text(site.processes()),
                text(site.employees()),
                text(site.contractors()),
                text(site.shifts()));
    }

    private static List<Markup> review(ReviewDetails review, Locale locale) {
        var body = new ArrayList<Markup>();
        body.add(Prose.facts(outcome(review, locale)));
        for (StandardTerms terms : review.engagement().terms()) {
            body.add(Prose.heading(words(locale, "review.settled", standard(terms.standard()))));
            body.add(Prose.facts(
                    new Fact(words(locale, "review.codes"), String.join(", ", terms.iafCodes())),
                    new Fact(
                            words(locale, "review.complexity"),
                            terms.complexity() == null ? null : words(locale, "complexity." + terms.complexity())),
                    new Fact(words(locale, "application.scope"), terms.scopeText()),
                    new Fact(words(locale, "application.scopeEn"), terms.scopeTextEn())));
        }
        asked(body, review.engagement(), locale);
        body.add(Prose.heading(words(locale, "review.items")));
        body.add(Prose.textTable(
                List.of(10, 40, 25, 25),
                List.of(
                        words(locale, "review.rule"),
                        words(locale, "review.item"),
                        words(locale, "review.answer"),
                        words(locale, "review.by")),
                review.answers().values().stream()
                        .map(answer -> List.of(
                                answer.item().rule(),
                                words(locale, "review." + answer.item()),
                                words(locale, "review." + answer.answer())
                                        + (answer.note().isBlank() ? "" : " · " + answer.note()),
                                text(answer.answeredBy()) + "\n" + RecordPress.moment(answer.answeredAt())))
                        .toList()));
        body.add(Prose.heading(words(locale, "review.checks")));
        if (!review.isGoingOn()) {
            body.add(Prose.note(
                    words(locale, review.checks().isEmpty() ? "review.checks.not-kept" : "review.checks.then")));
        }
        if (!review.checks().isEmpty()) {
            body.add(Prose.textTable(
                    List.of(10, 70, 20),
                    List.of(
                            words(locale, "review.rule"),
                            words(locale, "review.check"),
                            words(locale, "review.result")),
                    review.checks().stream()
                            .map(check -> List.of(
                                    check.rule(), check.text(locale), words(locale, "review.check." + check.result())))
                            .toList()));
        }
        return body;
    }

    private static List<Fact> outcome(ReviewDetails review, Locale locale) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words(locale, "review.rests-on"),
                words(
                        locale,
                        "application",
                        review.engagement().applications().getFirst().number())));
        StepTaken ended = review.ended().orElse(null);
        if (ended == null) {
            facts.add(new Fact(words(locale, "review.outcome"), words(locale, "review.outcome.OPEN")));
            return facts;
        }
        facts.add(new Fact(words(locale, "review.outcome"), words(locale, "review.outcome." + ended.step())));
        facts.add(new Fact(words(locale, "review.ended-by"), ended.person()));
        facts.add(new Fact(words(locale, "review.ended-at"), RecordPress.moment(ended.at())));
        if (ended.reason() != null) {
            facts.add(new Fact(words(locale, "decision.reason"), ended.reason()));
        }
        facts.add(new Fact(
                words(locale, "review.asked-rules"), String.join(", ", ended.rules()) + " · " + ended.ruleSet()));
        return facts;
    }

    /** What the reviewer asked back, and what the client said to it. */
    private static void asked(List<Markup> body, EngagementDetails engagement, Locale locale) {
        List<List<String>> said = Stream.concat(
                        engagement.steps().stream()
                                .filter(step -> EngagementStep.ASK.name().equals(step.step()))
                                .map(step -> List.of(
                                        RecordPress.moment(step.at()),
                                        text(step.person()),
                                        words(locale, "review.asked.question") + text(step.reason()))),
                        engagement.applications().stream()
                                .filter(version -> version.answer() != null)
                                .map(version -> List.of(
                                        RecordPress.moment(version.submittedAt()),
                                        text(version.person()),
                                        words(locale, "review.asked.answer", version.number())
                                                + text(version.answer()))))
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        if (!said.isEmpty()) {
            body.add(Prose.heading(words(locale, "review.asked")));
            body.add(Prose.textTable(
                    List.of(20, 20, 60),
                    List.of(
                            words(locale, "steps.when"),
                            words(locale, "steps.who"),
                            words(locale, "review.asked.what")),
                    said));
        }
    }

    private static String standard(StandardId standard) {
        return standard.name().replace('_', ' ');
    }

    private static void fact(List<Fact> facts, Locale locale, String key, @Nullable Object value) {
        String text = text(value);
        if (!text.isBlank()) {
            facts.add(new Fact(words(locale, "application." + key), text));
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String words(Locale locale, String key, Object... args) {
        return Texts.of(locale, "records." + key, args);
    }
}
