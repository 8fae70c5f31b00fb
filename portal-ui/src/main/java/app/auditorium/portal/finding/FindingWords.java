package app.auditorium.portal.finding;

import app.auditorium.catalogue.Requirement;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standards;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Choices;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How findings are called on the screen. */
@Component
public class FindingWords {

    private final Standards standards;
    private final Sectors sectors;

    FindingWords(Standards standards, Sectors sectors) {
        this.standards = standards;
        this.sectors = sectors;
    }

    public static Tag grade(Grade grade) {
        Tone tone = switch (grade) {
            case MAJOR -> Tone.RED;
            case MINOR -> Tone.AMBER;
            case OFI -> Tone.BLUE;
            case STRENGTH -> Tone.GREEN;
        };
        return new Tag(tone, Texts.of(Words.language(), "grade." + grade));
    }

    public static String gradeInFull(Grade grade) {
        return Texts.of(Words.language(), "grade." + grade + ".long");
    }

    /** What of a finding is not as it was read, part by part. */
    static Stream<String> changes(FindingDetails read, FindingDetails now) {
        return Stream.of(
                        ChangedParts.changed(
                                "findings.state", state(read.state(), read.grade()), state(now.state(), now.grade())),
                        ChangedParts.changed("findings.grade", gradeInFull(read.grade()), gradeInFull(now.grade())),
                        ChangedParts.changed("findings.clause", read.clause(), now.clause()),
                        ChangedParts.changed("findings.statement", read.statement(), now.statement()),
                        ChangedParts.changed("findings.evidence", read.evidence(), now.evidence()),
                        ChangedParts.changed("findings.site", read.site(), now.site()),
                        ChangedParts.changed("findings.iaf", read.iafCodes(), now.iafCodes()))
                .flatMap(Optional::stream);
    }

    public static String state(FindingState state) {
        return Texts.of(Words.language(), "finding.state." + state);
    }

    /** What is no nonconformity asks for no answer: it is to be noted. */
    public static String state(FindingState state, Grade grade) {
        return Texts.of(Words.language(), state.key(grade));
    }

    /** The state, or that it is a draft nobody else sees. */
    public static Tag state(FindingDetails finding) {
        if (!finding.isReleased() && finding.tenant() == null) {
            return new Tag(Tone.NEUTRAL, Sign.PENCIL, Words.of("findings.draft"));
        }
        Tone tone = switch (finding.state()) {
            case OPEN -> finding.grade().isNonconformity() ? Tone.AMBER : Tone.NEUTRAL;
            case RESPONDED, ACCEPTED -> Tone.BLUE;
            case VERIFIED, CLOSED, NOTED -> Tone.GREEN;
        };
        return new Tag(tone, state(finding.state(), finding.grade()));
    }

    public String standard(StandardId id) {
        return standards.byId(id).code();
    }

    /** Number and short title, in the language of the tab. */
    public String clause(StandardId standard, @Nullable String clause) {
        return clause == null
                ? Words.of("findings.no-clause")
                : standards
                        .requirement(standard, clause)
                        .map(FindingWords::clause)
                        .orElse(clause);
    }

    static String clause(Requirement requirement) {
        return requirement.clause() + " " + requirement.title(Words.language());
    }

    public String sector(String iafCode) {
        return sectors.byCode(new IafCode(iafCode)).shortName(Words.language());
    }

    static List<Choice> grades() {
        return Arrays.stream(Grade.values())
                .map(grade -> new Choice(grade.name(), gradeInFull(grade)))
                .toList();
    }

    static List<Choice> states() {
        return Arrays.stream(FindingState.values())
                .map(state -> new Choice(state.name(), state(state)))
                .toList();
    }

    List<Choice> standards() {
        return standards.all().stream()
                .map(standard -> new Choice(standard.id().name(), standard.code()))
                .toList();
    }

    List<Choice> sectors() {
        return Choices.sectors(sectors);
    }

    /** The standard's clauses that a finding can cite. */
    List<Requirement> citable(StandardId standard) {
        return standards.requirements(standard).citable();
    }
}
