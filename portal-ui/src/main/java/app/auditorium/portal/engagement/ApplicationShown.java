package app.auditorium.portal.engagement;

import app.auditorium.engagement.ApplicationContent;
import app.auditorium.engagement.ApplicationSite;
import app.auditorium.engagement.ApplicationVersion;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** An application as it was submitted, to be read. */
class ApplicationShown extends Div {

    ApplicationShown(ApplicationVersion version) {
        addClassName("stack");
        add(EngagementWords.quiet(Words.of(
                version.source() == null ? "application.version" : "application.version.on-behalf",
                version.number(),
                Moments.shown(version.submittedAt()),
                version.person() == null ? "" : version.person(),
                version.source() == null ? "" : version.source(),
                version.sourceOn() == null ? "" : version.sourceOn().toString())));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        ApplicationContent content = version.content();
        EngagementWords.fact(facts, Words.of("application.answer"), version.answer());
        EngagementWords.fact(facts, label("standards"), EngagementWords.standards(content.standardsOrNone()));
        EngagementWords.fact(facts, label("scope"), content.scope());
        EngagementWords.fact(facts, label("scopeEn"), content.scopeEn());
        EngagementWords.fact(facts, Words.of("application.sites"), sites(content));
        EngagementWords.fact(
                facts,
                Words.of("application.people"),
                Words.of("application.people.shown", content.employees(), content.contractors()));
        EngagementWords.fact(facts, label("resources"), content.resources());
        EngagementWords.fact(facts, label("outsourced"), content.outsourced());
        EngagementWords.fact(facts, label("legalObligations"), content.legalObligations());
        if (content.consultancyUsed() != null) {
            EngagementWords.fact(
                    facts,
                    label("consultancyUsed"),
                    Words.of(content.consultancyUsed() ? "word.yes" : "word.no")
                            + (content.consultant() == null ? "" : " · " + content.consultant())
                            + (content.consultancyFrom() == null ? "" : " · " + content.consultancyFrom())
                            + (content.consultancyUntil() == null ? "" : " – " + content.consultancyUntil()));
        }
        if (content.language() != null) {
            EngagementWords.fact(
                    facts,
                    label("language"),
                    Locale.forLanguageTag(content.language()).getDisplayName(Words.language()));
        }
        EngagementWords.fact(facts, label("hazards"), content.hazards());
        EngagementWords.fact(facts, label("hazardousMaterials"), content.hazardousMaterials());
        EngagementWords.fact(facts, label("offPremises"), content.offPremises());
        EngagementWords.fact(facts, label("establishment"), content.establishment());
        if (content.wantedFrom() != null || content.wantedUntil() != null) {
            EngagementWords.fact(
                    facts,
                    Words.of("application.wanted"),
                    (content.wantedFrom() == null ? "" : content.wantedFrom())
                            + " – "
                            + (content.wantedUntil() == null ? "" : content.wantedUntil()));
        }
        EngagementWords.fact(
                facts,
                Words.of("application.contact"),
                String.join(
                        " · ",
                        java.util.stream.Stream.of(
                                        content.contactName(), content.contactEmail(), content.contactPhone())
                                .filter(text -> text != null && !text.isBlank())
                                .toList()));
        EngagementWords.fact(facts, label("remarks"), content.remarks());
        add(facts);
    }

    private static UnorderedList sites(ApplicationContent content) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history-list");
        for (ApplicationSite site : content.sitesOrNone()) {
            list.add(new ListItem(
                    new Span(text(site.name()) + " · " + text(site.address())),
                    EngagementWords.quiet(text(site.processes())),
                    EngagementWords.quiet(Words.of(
                            "application.site.people",
                            number(site.employees()),
                            number(site.contractors()),
                            number(site.shifts())))));
        }
        return list;
    }

    private static int number(@org.jspecify.annotations.Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String label(String field) {
        return Words.of("application.field." + field);
    }
}
