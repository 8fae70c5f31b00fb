package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the findings of a body's audits. */
final class FindingBook {

    private final Dice dice;
    private final LocalDate today;
    private final Vocabulary vocabulary;
    private final PatternShelf shelf;
    private final Tails tails = new Tails();
    private final int english;

    FindingBook(DemoTenant body, Vocabulary vocabulary, LocalDate today) {
        this.dice = new Dice(body + " findings");
        this.today = today;
        this.vocabulary = vocabulary;
        this.shelf = new PatternShelf(dice);
        this.english = body == DemoTenant.CHENGHENG ? 10 : 24;
    }

    /** Exactly so many, spread by what happens on site: more days and more people, more findings. */
    List<Finding> of(List<Audit> audits, int count) {
        List<Audit> written = audits.stream().filter(Audit::hasFindings).toList();
        var shares = new ArrayList<Integer>();
        written.forEach(audit -> shares.add(share(audit)));
        Shares allotted = Shares.of(shares, count);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < written.size(); i++) {
            write(written.get(i), allotted.of(i), audits, findings);
        }
        return List.copyOf(findings);
    }

    private int share(Audit audit) {
        int days = Math.clamp(audit.visit().time().intValue(), 1, 6);
        return switch (audit.visit().type()) {
            case "STAGE_1" -> dice.between(0, 6);
            case "FOLLOW_UP" -> dice.between(0, 4);
            case "STAGE_2" -> dice.between(10, 16) + 2 * days;
            default -> dice.between(5, 14) + 2 * days;
        };
    }

    private void write(Audit audit, int count, List<Audit> audits, List<Finding> findings) {
        Language language =
                audit.engagement().client().international() || dice.chance(english) ? Language.EN : Language.ZH;
        boolean verified = audits.stream()
                .anyMatch(later -> later.engagement() == audit.engagement()
                        && later.released()
                        && later.days().first().isAfter(audit.days().last()));
        var used = new java.util.HashSet<Pattern>();
        boolean awaited = true;
        for (int i = 0; i < count; i++) {
            // a limit runs out on what is major
            boolean major = i == 0 && audit.state().equals("OVERDUE");
            char grade = major ? 'M' : Grades.draw(dice, audit);
            findings.add(finding(audit, grade, language, Grades.state(dice, grade, audit, verified, awaited), used));
            awaited = awaited && (grade == 'O' || grade == 'S');
        }
    }

    private Finding finding(Audit audit, char grade, Language language, String state, java.util.Set<Pattern> used) {
        String sector = audit.engagement().codes().size() > 1 && dice.chance(25)
                ? audit.engagement().codes().get(1)
                : audit.engagement().codes().getFirst();
        Pattern pattern =
                shelf.next(audit.engagement().standard(), language, grade, sector, vocabulary.tagsOf(sector), used);
        var wording =
                new Wording(dice, vocabulary, sector, language, audit.days().first());
        List<LocalDate> days = audit.days()
                .first()
                .datesUntil(audit.days().last().plusDays(1))
                .filter(WorkingDays::contain)
                .filter(day -> !day.isAfter(today))
                .toList();
        List<String> writers = audit.team().stream()
                .filter(member ->
                        member.role().equals("LEAD_AUDITOR") || member.role().equals("AUDITOR"))
                .map(member -> member.auditor().name())
                .collect(Collectors.toList());
        return new Finding(
                dice.id(),
                audit,
                dice.of(audit.sites()),
                pattern.clause(),
                Grades.name(grade),
                state,
                wording.fill(pattern.statement() + tails.after(pattern, language, grade, dice)),
                wording.fill(pattern.evidence()),
                days.isEmpty() ? audit.days().first() : dice.of(days),
                dice.of(writers));
    }
}
