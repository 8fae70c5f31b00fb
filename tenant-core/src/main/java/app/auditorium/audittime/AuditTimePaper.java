package app.auditorium.audittime;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.HeadedPress;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A calculation on paper: the days, what departs from the tables and why, and the whole working. */
@Component
class AuditTimePaper {

    private final HeadedPress press;
    private final Today today;

    AuditTimePaper(HeadedPress press, Today today) {
        this.press = press;
        this.today = today;
    }

    byte[] print(AuditTimeDetails details, Locale language) {
        var words = new Words(language);
        PlannedTime time = details.time();
        var content = new ArrayList<Markup>();
        content.add(Prose.facts(
                new Prose.Fact(words.of("rule-set"), time.ruleSet()),
                new Prose.Fact(
                        words.of("made"), day(details) + (details.person() == null ? "" : " · " + details.person())),
                new Prose.Fact(words.of("state"), words.of(details.superseded() ? "superseded" : "current")),
                new Prose.Fact(words.of("note"), details.note())));
        content.add(Prose.heading(words.of("days")));
        content.add(Prose.textTable(
                List.of(words.of("audit"), words.of("days")),
                List.of(
                        List.of(words.of("initial"), Figures.text(time.initialDays())),
                        List.of(words.of("stage1"), Figures.text(time.stage1Days())),
                        List.of(words.of("stage2"), Figures.text(time.stage2Days())),
                        List.of(words.of("on-site"), Figures.text(time.onSiteMinimumDays())),
                        List.of(words.of("surveillance"), Figures.text(time.surveillanceDays())),
                        List.of(words.of("recertification"), Figures.text(time.recertificationDays())))));
        content.addAll(reasons(details.input(), words));
        content.add(Prose.heading(words.of("working")));
        for (KeptSection section : details.working()) {
            content.add(Prose.subheading(section.place() == null ? words.of("whole") : section.place()));
            content.add(Prose.table(
                    List.of(words.of("rule"), words.of("step")),
                    section.lines().stream()
                            .map(line -> List.of(Prose.rule(line.rule()), Markup.text(line.text(language))))
                            .toList()));
        }
        var page = new HeadedPress.Page(
                words.of("title"), day(details).toString(), details.recordedAt(), language, content);
        UUID engagement = details.engagementId();
        return engagement != null && details.certificationIds().isEmpty()
                ? press.onEngagement(engagement, page)
                : press.onCertifications(details.certificationIds(), page);
    }

    private static List<Markup> reasons(NewAuditTime input, Words words) {
        var lines = new ArrayList<List<String>>();
        for (NewAuditTime.Terms terms : input.standards()) {
            Complexity proposed = terms.proposed();
            if (proposed != null && proposed != terms.complexity() && terms.complexity() != null) {
                lines.add(List.of(
                        "C-21",
                        words.of(
                                "override",
                                terms.standard().name().replace('_', ' '),
                                proposed.name(),
                                terms.complexity().name()),
                        shown(terms.complexityReason())));
            }
        }
        add(lines, "C-37", words.of("sampling"), input.sampling() ? input.samplingReason() : null);
        add(lines, "C-40", words.of("integration"), input.integrationReason());
        add(lines, "C-02", words.of("on-site-less"), input.onSiteJustification());
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        Prose.heading(words.of("reasons")),
                        Prose.textTable(List.of(words.of("rule"), words.of("departure"), words.of("why")), lines));
    }

    private static void add(List<List<String>> lines, String rule, String what, @Nullable String why) {
        if (!PlanChecks.isBlank(why)) {
            lines.add(List.of(rule, what, shown(why)));
        }
    }

    private LocalDate day(AuditTimeDetails details) {
        return LocalDate.ofInstant(details.recordedAt(), today.zone());
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private record Words(Locale language) {

        String of(String key, Object... args) {
            return Texts.of(language, "audit-time.paper." + key, args);
        }
    }
}
