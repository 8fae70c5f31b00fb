package app.auditorium.portal.audittime;

import app.auditorium.audittime.AuditTimeDetails;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NewAuditTime;
import app.auditorium.kernel.Complexity;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One calculation as it was kept: who made it when, what departs from the tables and why, days and working. */
class AuditTimePanel extends Panel {

    AuditTimePanel(AuditTimeDetails details, AuditTimes times, ZoneId zone) {
        super(
                Words.of(
                        "time.record.title",
                        LocalDate.ofInstant(details.recordedAt(), zone).toString()),
                head(details, times),
                reasons(details.input()),
                PlanResult.of(details.time(), details.working()));
        body().addClassName("stack");
        if (details.superseded()) {
            marked(new Tag(Tone.NEUTRAL, Words.of("time.record.superseded")));
        }
    }

    private static Component head(AuditTimeDetails details, AuditTimes times) {
        Div line = new Div();
        line.addClassName("row");
        details.standards().forEach(standard -> line.add(new Tag(Tone.NEUTRAL, AuditWords.standard(standard))));
        String person = details.person();
        if (person != null) {
            Span who = new Span(person);
            who.addClassName("muted");
            line.add(who);
        }
        line.add(
                print(details, times, Locale.TRADITIONAL_CHINESE, "中文"),
                print(details, times, Locale.ENGLISH, "English"));
        return line;
    }

    private static DownloadButton print(AuditTimeDetails details, AuditTimes times, Locale language, String name) {
        return new DownloadButton(
                Words.of("time.record.print", name), "audit-time-" + details.id() + ".pdf", "application/pdf", out -> {
                    byte @Nullable [] pdf = times.print(details.id(), language).orElse(null);
                    if (pdf != null) {
                        out.write(pdf);
                    }
                });
    }

    private static Component reasons(NewAuditTime input) {
        UnorderedList list = new UnorderedList();
        list.addClassName("time-reasons");
        for (NewAuditTime.Terms terms : input.standards()) {
            Complexity proposed = terms.proposed();
            if (proposed != null && proposed != terms.complexity() && terms.complexity() != null) {
                say(
                        list,
                        "C-21",
                        Words.of(
                                "time.record.override",
                                AuditWords.standard(terms.standard()),
                                Words.of("time.complexity." + terms.complexity()),
                                Words.of("time.complexity." + proposed)),
                        terms.complexityReason());
            }
        }
        say(list, "C-30", Words.of("wizard.sampling"), input.sampling() ? input.samplingReason() : null);
        say(list, "C-40", Words.of("wizard.integration"), input.integrationReason());
        say(list, "C-02", Words.of("time.on-site.why"), input.onSiteJustification());
        String note = input.note();
        if (note != null) {
            list.add(new ListItem(new Span(note)));
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private static void say(UnorderedList list, String rule, String what, @Nullable String why) {
        if (why != null && !why.isBlank()) {
            list.add(new ListItem(new Span(Words.of("filter.shown", what, why) + " "), new RuleTag(rule)));
        }
    }
}
