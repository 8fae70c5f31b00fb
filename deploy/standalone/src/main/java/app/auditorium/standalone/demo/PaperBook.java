package app.auditorium.standalone.demo;

import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.AuditPlan.Person;
import app.auditorium.audit.ClosingMeeting;
import app.auditorium.audit.Interviewee;
import app.auditorium.audit.Meeting;
import app.auditorium.audit.Readiness;
import app.auditorium.audit.Stage1Conclusions;
import app.auditorium.audit.Stage1Topic;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The papers of a body's audits: plan with agenda, meetings, and what stage 1 concluded (A-30 … A-47). */
final class PaperBook {

    private static final Set<StandardId> SAFETY =
            EnumSet.of(StandardId.ISO_45001, StandardId.CNS_45001, StandardId.TOSHMS);
    private static final Set<StandardId> OF_TAIWAN = EnumSet.of(StandardId.CNS_45001, StandardId.TOSHMS);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final BodyFile file;
    private final Phrases phrases;
    private final Map<UUID, Language> languages = new HashMap<>();
    private final Map<UUID, List<Finding>> findings;
    private final Map<UUID, Papers> papers = new HashMap<>();

    PaperBook(BodyFile file) {
        this.file = file;
        this.phrases = new Phrases(file.body(), "papers");
        this.findings = file.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.audit().id()));
    }

    /** Those of one audit; which of them it has by now, its state tells. */
    record Papers(AuditPlan plan, Meeting opening, ClosingMeeting closing, Stage1Conclusions stage1) {}

    List<Finding> findings(Audit audit) {
        return findings.getOrDefault(audit.id(), List.of());
    }

    /** In which its findings are written. */
    Language language(Audit audit) {
        return languages.computeIfAbsent(
                audit.id(),
                id -> findings(audit).stream()
                        .findFirst()
                        .map(Finding::language)
                        .orElse(audit.engagement().client().international() ? Language.EN : Language.ZH));
    }

    Locale locale(Audit audit) {
        return locale(language(audit));
    }

    static Locale locale(Language language) {
        return language == Language.ZH ? Locale.TRADITIONAL_CHINESE : Locale.ENGLISH;
    }

    static boolean isSafety(StandardId standard) {
        return SAFETY.contains(standard);
    }

    static String family(StandardId standard) {
        return switch (standard) {
            case ISO_9001 -> "quality";
            case ISO_14001 -> "environment";
            default -> "safety";
        };
    }

    Papers of(Audit audit) {
        Papers known = papers.get(audit.id());
        if (known == null) {
            known = write(audit);
            papers.put(audit.id(), known);
        }
        return known;
    }

    private Papers write(Audit audit) {
        Phrases.Voice voice = phrases.voice(
                audit.engagement().client(), language(audit), audit.days().first());
        AuditPlan plan = plan(audit, voice);
        LocalTime ends = plan.agenda().getLast().from();
        String place = audit.sites().getFirst().name();
        var opening = new Meeting(audit.days().first(), MORNING, place, attendees(audit), voice.say("opening.notes"));
        var closing = new ClosingMeeting(
                new Meeting(audit.days().last(), ends, place, attendees(audit), voice.say("closing.notes")),
                isSafety(audit.engagement().standard()) ? invited(voice) : List.of(),
                "");
        return new Papers(plan, opening, closing, stage1(audit, voice));
    }

    private AuditPlan plan(Audit audit, Phrases.Voice voice) {
        Engagement engagement = audit.engagement();
        int auditors = audit.auditors().size();
        BigDecimal whole = BigDecimal.valueOf((long) auditors * audit.workdays().size());
        BigDecimal halfDay = HALF.multiply(BigDecimal.valueOf(auditors));
        boolean shorter = whole.subtract(halfDay).compareTo(audit.visit().time()) >= 0;
        return new AuditPlan(
                voice.say("plan.objectives." + audit.visit().type()),
                voice.say("plan.criteria." + family(engagement.standard()), "standard", titled(engagement.standard())),
                scope(audit) + "\n" + places(audit),
                agenda(audit, voice, shorter),
                isSafety(engagement.standard()) ? interviews(audit) : List.of(),
                shorter ? whole.subtract(halfDay) : whole,
                BigDecimal.ZERO,
                "",
                "");
    }

    private String scope(Audit audit) {
        Engagement engagement = audit.engagement();
        return language(audit) == Language.EN
                ? Objects.requireNonNullElse(engagement.scopeEn(), engagement.scope())
                : engagement.scope();
    }

    static String titled(StandardId standard) {
        return switch (standard) {
            case ISO_9001 -> "ISO 9001:2015";
            case ISO_14001 -> "ISO 14001:2015";
            case ISO_45003 -> "ISO 45003:2021";
            case TOSHMS -> "TOSHMS";
            case ISO_45001, CNS_45001 -> standard.name().replace('_', ' ') + ":2018";
        };
    }

    private String places(Audit audit) {
        return Texts.of(
                locale(audit),
                "plan.draft.sites",
                Texts.list(
                        locale(audit),
                        audit.sites().stream().map(Client.Site::name).toList()));
    }

    /** From half past eight to half past five with an hour's break, so that eight hours are audited; the last day may end at noon. */
    private List<Line> agenda(Audit audit, Phrases.Voice voice, boolean shorter) {
        var lines = new ArrayList<Line>();
        List<LocalDate> workdays = audit.workdays();
        var topics = new ArrayDeque<>(voice.list(topics(audit)));
        for (LocalDate day :
                audit.days().first().datesUntil(audit.days().last().plusDays(1)).toList()) {
            boolean first = day.equals(workdays.getFirst());
            boolean last = day.equals(workdays.getLast());
            if (!workdays.contains(day)) {
                lines.add(new Line(day, MORNING, EVENING, List.of(), "", voice.say("agenda.rest"), "", true));
                continue;
            }
            LocalTime opened = first ? MORNING.plusMinutes(30) : MORNING;
            if (first) {
                lines.add(together(audit, day, MORNING, opened, voice.say("agenda.opening")));
            }
            if (last && shorter) {
                blocks(lines, audit, voice, topics, day, opened, LocalTime.of(10, 15), LocalTime.of(11, 30));
                lines.add(
                        together(audit, day, LocalTime.of(11, 30), LocalTime.of(12, 30), voice.say("agenda.closing")));
                continue;
            }
            blocks(lines, audit, voice, topics, day, opened, LocalTime.of(10, 30), LocalTime.NOON);
            lines.add(new Line(
                    day, LocalTime.NOON, LocalTime.of(13, 0), List.of(), "", voice.say("agenda.lunch"), "", true));
            LocalTime ended = last ? EVENING.minusMinutes(60) : EVENING.minusMinutes(30);
            blocks(lines, audit, voice, topics, day, LocalTime.of(13, 0), LocalTime.of(15, 0), ended);
            lines.add(together(audit, day, ended, EVENING, voice.say(last ? "agenda.closing" : "agenda.summing")));
        }
        return lines;
    }

    private static Line together(Audit audit, LocalDate day, LocalTime from, LocalTime to, String what) {
        return new Line(
                day,
                from,
                to,
                audit.team().stream().map(PaperBook::person).toList(),
                "",
                what,
                audit.sites().getFirst().name(),
                false);
    }

    private static Person person(Audit.Member member) {
        return new Person(member.auditor().id(), member.auditor().name());
    }

    /** Two blocks one after the other, in which each auditor looks at a matter of his own; who does not audit goes with one of them. */
    private static void blocks(
            List<Line> lines,
            Audit audit,
            Phrases.Voice voice,
            Deque<String> topics,
            LocalDate day,
            LocalTime from,
            LocalTime middle,
            LocalTime to) {
        List<BodyAuditor> auditors = audit.auditors();
        for (int block = 0; block < 2; block++) {
            for (int i = 0; i < auditors.size(); i++) {
                BodyAuditor auditor = auditors.get(i);
                if (topics.isEmpty()) {
                    topics.addAll(voice.list("agenda.sampling"));
                }
                var people = new ArrayList<Person>(List.of(new Person(auditor.id(), auditor.name())));
                List<Audit.Member> others = audit.team().stream()
                        .filter(member -> !auditors.contains(member.auditor()))
                        .toList();
                for (int other = 0; other < others.size(); other++) {
                    if (other % auditors.size() == i) {
                        people.add(person(others.get(other)));
                    }
                }
                int site = (lines.size() + i) % audit.sites().size();
                lines.add(new Line(
                        day,
                        block == 0 ? from : middle,
                        block == 0 ? middle : to,
                        people,
                        "",
                        topics.removeFirst(),
                        audit.sites().get(site).name(),
                        false));
            }
        }
    }

    private static String topics(Audit audit) {
        return switch (audit.visit().type()) {
            case "STAGE_1" -> "agenda.stage1";
            case "SPECIAL", "FOLLOW_UP" -> "agenda.visit";
            default -> "agenda." + family(audit.engagement().standard());
        };
    }

    private static List<AuditPlan.Interview> interviews(Audit audit) {
        boolean contractors = audit.sites().stream().anyMatch(site -> site.contractors() > 0);
        return Arrays.stream(Interviewee.values())
                .map(who -> new AuditPlan.Interview(who, who != Interviewee.CONTRACTORS || contractors, false, ""))
                .toList();
    }

    private List<ClosingMeeting.Invited> invited(Phrases.Voice voice) {
        return Interviewee.atClosing().stream()
                .map(who -> who == Interviewee.HEALTH_STAFF && phrases.dice().chance(30)
                        ? new ClosingMeeting.Invited(who, false, voice.say("closing.absent"))
                        : new ClosingMeeting.Invited(who, true, ""))
                .toList();
    }

    private List<String> attendees(Audit audit) {
        return Stream.concat(
                        audit.team().stream()
                                .map(member -> member.auditor().name() + " · "
                                        + Texts.of(locale(audit), "report.role." + member.role())),
                        audit.engagement().client().contacts().stream()
                                .map(contact -> contact.name() + " · " + contact.function()))
                .toList();
    }

    /** Its opportunities are areas of concern, the first ones of them. */
    private Stage1Conclusions stage1(Audit audit, Phrases.Voice voice) {
        List<String> concerns = findings(audit).stream()
                .filter(finding -> finding.grade().equals("OFI"))
                .map(Finding::statement)
                .limit(3)
                .toList();
        return new Stage1Conclusions(
                concerns,
                concerns.isEmpty() ? Readiness.READY : Readiness.READY_WITH_CONCERNS,
                voice.say("stage1.summary"),
                OF_TAIWAN.contains(audit.engagement().standard()) ? EnumSet.allOf(Stage1Topic.class) : Set.of(),
                "");
    }
}
