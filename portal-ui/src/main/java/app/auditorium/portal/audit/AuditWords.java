package app.auditorium.portal.audit;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.AuditStep;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.obligation.DueItem;
import app.auditorium.portal.Choice;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What audits and certifications are called on the screen, and the colours of their states. */
public final class AuditWords {

    private AuditWords() {}

    public static String type(AuditType type) {
        return Words.of("audit.type." + type);
    }

    /** Such as "First surveillance". */
    public static String slot(ProgrammeSlot slot) {
        String numbered = "audit.type." + slot.type() + "." + slot.number();
        return Words.has(numbered) ? Words.of(numbered) : type(slot.type());
    }

    public static String role(TeamRole role) {
        return Words.of("audit.role." + role);
    }

    static String step(AuditStep step, AuditType type) {
        return worded("audit.step." + step, type);
    }

    /** A text, in the words of an audit that concludes readiness where there are such. */
    static String worded(String key, AuditType type, Object... args) {
        String own = key + ".readiness";
        return Words.of(type.concludesReadiness() && Words.has(own) ? own : key, args);
    }

    /** Such as "ISO 45001". */
    public static String standard(StandardId standard) {
        return standard.name().replace('_', ' ');
    }

    /** What has to be done, and which of its kind in the programme. */
    public static String due(DueItem item) {
        String numbered = "audit.type." + item.kind() + "." + item.number();
        return Words.has(numbered) ? Words.of(numbered) : due(item.kind());
    }

    public static String due(DueItem.Kind kind) {
        return kind.audit() == null ? Words.of("due.kind." + kind) : type(kind.audit());
    }

    /** The client's name in the language of the tab, if it has one in it. */
    public static String client(String name, @Nullable String nameZh) {
        return nameZh != null && Words.language().equals(Words.CHINESE) ? nameZh : name;
    }

    /** The codes with the names of their sectors beside them. */
    public static Div codes(List<String> codes, Sectors sectors) {
        Div named = new Div();
        named.addClassName("row");
        codes.forEach(code ->
                named.add(new IafChip(code, sectors.byCode(new IafCode(code)).name(Words.language()))));
        return named;
    }

    /** One day, or the first and the last. */
    public static String days(LocalDate start, LocalDate end) {
        return DateRange.shown(start, end);
    }

    public static Tag state(AuditState state) {
        return new Tag(tone(state), Words.of("audit.state." + state));
    }

    /** As the audited company reads it: what follows an audit is told by its certificate. */
    public static Tag stateToClient(AuditState state) {
        return switch (state) {
            case PLANNED, TEAM_PROPOSED, CONFIRMED, RESPONDED ->
                new Tag(tone(state), Words.of("home.client.state." + state));
            case READY_FOR_DECISION -> new Tag(tone(state), Words.of("home.client.completed"));
            default -> state(state);
        };
    }

    public static Tag state(CertificationState state) {
        Tone tone = switch (state) {
            case PENDING -> Tone.BLUE;
            case ACTIVE -> Tone.GREEN;
            case SUSPENDED -> Tone.AMBER;
            case EXPIRED, WITHDRAWN -> Tone.RED;
            case CANCELLED, REFUSED, CLOSED, TRANSFERRED -> Tone.NEUTRAL;
        };
        return new Tag(tone, Words.of("certification.state." + state));
    }

    public static Tag state(ProgrammeSlot.State state) {
        String word = Words.of("slot.state." + state);
        return switch (state) {
            case DONE -> new Tag(Tone.GREEN, Sign.CHECK, word);
            case PLANNED -> new Tag(Tone.BLUE, word);
            case OPEN -> new Tag(Tone.AMBER, word);
            case LATE -> new Tag(Tone.RED, Sign.ALERT, word);
            case UPCOMING -> new Tag(Tone.NEUTRAL, word);
        };
    }

    static Tone tone(AuditState state) {
        return switch (state) {
            case PLANNED, CANCELLED -> Tone.NEUTRAL;
            case TEAM_PROPOSED, FINDINGS_ISSUED, RESPONDED -> Tone.AMBER;
            case CONFIRMED, SCHEDULED, ACCEPTED, REPORTED, READY_FOR_DECISION -> Tone.GREEN;
            case IN_PROGRESS -> Tone.BLUE;
            case OVERDUE -> Tone.RED;
        };
    }

    /** The colour of a kind of audit in calendars. */
    public static Tone tone(AuditType type) {
        return switch (type) {
            case STAGE_1, STAGE_2 -> Tone.BLUE;
            case SURVEILLANCE -> Tone.GREEN;
            case RECERTIFICATION, TRANSFER_VISIT -> Tone.VIOLET;
            case SPECIAL -> Tone.RED;
            case FOLLOW_UP -> Tone.AMBER;
            case PRE_AUDIT -> Tone.NEUTRAL;
        };
    }

    static List<Choice> types() {
        return Arrays.stream(AuditType.values())
                .map(type -> new Choice(type.name(), type(type)))
                .toList();
    }

    static List<Choice> states() {
        return Arrays.stream(AuditState.values())
                .map(state -> new Choice(state.name(), Words.of("audit.state." + state)))
                .toList();
    }
}
