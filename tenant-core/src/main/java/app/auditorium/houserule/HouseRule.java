package app.auditorium.houserule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that a body may settle for itself, with DOMAIN's as default. */
public enum HouseRule {
    /** How the audit time tables are read: by their bands, or between them. */
    TABLES("C.1", List.of("BANDS", "INTERPOLATED")),
    /** Share of stage 1 in the initial audit, in percent. */
    STAGE_1_SHARE("C-11", Kind.PERCENT, "30", 10, 50),
    /** Which share of the time on site may be at a distance without a reason, in percent. */
    REMOTE_SHARE("C-13", Kind.PERCENT, "30", 5, 100),
    /** How a result becomes half days: to the nearest, ties up, or always up. */
    ROUNDING("C-05", List.of("NEAREST", "UP")),
    /** The least that an audit takes, in days. */
    LEAST_TIME("C-06", List.of("0.5", "1", "1.5", "2")),
    /** Share of the initial audit that a surveillance takes: about a third, hence never less. */
    SURVEILLANCE_SHARE("C-08", List.of("1/3", "2/5", "1/2")),
    /** Share of what a new initial audit would take that a recertification takes: about two thirds, hence never less. */
    RECERTIFICATION_SHARE("C-09", List.of("2/3", "3/4", "1/1")),
    /**
     * By how many percent an integrated audit is shorter at most: a row for each fifth of the team's ability, in it a value for each fifth
     * of the system's integration. DOMAIN knows the steps and not the cells: the lower of both steps, until a person has verified them.
     */
    INTEGRATION_MATRIX(
            "C-42",
            Kind.MATRIX,
            "0, 0, 0, 0, 0; 0, 5, 5, 5, 5; 0, 5, 10, 10, 10; 0, 5, 10, 15, 15; 0, 5, 10, 15, 20",
            0,
            20),
    /** After how many months a calculation is to be looked at again. */
    REVIEW_AFTER("C-10", Kind.MONTHS, "12", 1, 36),
    /** How many days before something falls due people are warned, the earliest first. */
    WARNINGS("A.1", Kind.DAY_LIST, "120, 90, 60, 30", 1, 400),
    /** Within how many days whoever raised a complaint or appeal knows that it was received. */
    GRIEVANCE_ACKNOWLEDGED("A-85", Kind.DAYS, "5", 1, 60),
    /** Within how many days a complaint or appeal is settled. */
    GRIEVANCE_SETTLED("A-85", Kind.DAYS, "60", 1, 365),
    /** Within how many days after a decision a client may appeal. */
    APPEAL_WITHIN("A-84", Kind.DAYS, "30", 1, 365),
    /** On which day a certificate of three years expires. */
    EXPIRY("A-01", List.of("DAY_BEFORE", "SAME_DAY")),
    /** How many months before its limit a surveillance may be planned: a target, never a refusal. */
    SURVEILLANCE_TARGET("A.1", Kind.MONTHS, "3", 1, 6),
    /** How many months before the expiry the recertification audit may be planned: a target, never a refusal. */
    RECERTIFICATION_TARGET("A.1", Kind.MONTHS, "6", 3, 12),
    /** After how many months the same auditor is no longer preferred as the lead of a client. */
    SAME_LEAD("A-69", Kind.MONTHS, "72", 12, 180),
    /** Whether an audit starts before everyone on its team has declared his relations to the client. */
    DECLARATION("A-67", List.of("BEFORE_START", "REMARKED")),
    /** Within how many months an auditor is witnessed at work again. */
    WITNESSED_WITHIN("A-87", Kind.MONTHS, "36", 12, 60),
    /** How many days after stage 1 a later stage 2 is remarked on. */
    STAGE_GAP_REMARKED("A-33", Kind.DAYS, "90", 30, 365),
    /** After how many days it takes a reason that stage 1 still holds. */
    STAGE_GAP_JUSTIFIED("A-33", Kind.DAYS, "180", 30, 730),
    /** How many days a client has for its answer to a nonconformity. */
    ANSWER("A-54", Kind.DAYS, "30", 7, 120),
    /** How many days after the closing meeting major nonconformities of surveillances and recertifications are verified. */
    MAJORS_VERIFIED("A-54", Kind.DAYS, "90", 14, 180),
    /** How many months after the closing meeting minor ones are verified, if no audit comes earlier. */
    MINORS_VERIFIED("A-54", Kind.MONTHS, "12", 1, 12),
    /** How many days a client has for its answer to proposed days and team. */
    PROPOSAL_ANSWERED("A-40", Kind.DAYS, "14", 3, 60),
    /** How many days before that a client that has not answered is reminded. */
    PROPOSAL_REMINDED("A-40", Kind.DAYS, "5", 1, 30),
    /** What comes of days and team that a client has not answered in time: they are agreed, or a planner is told and settles it. */
    PROPOSAL_UNANSWERED("A-40", List.of("CONFIRMED", "PLANNER_TOLD")),
    /** Under which conditions the body audits at short notice, as anybody reads it; empty where it has published none and does not. */
    SHORT_NOTICE("A-74");

    /** What a value looks like. */
    public enum Kind {
        PERCENT,
        MONTHS,
        DAYS,
        /** Whole numbers of days, falling, at most six. */
        DAY_LIST,
        /** Five rows of five whole percents, in steps of five. */
        MATRIX,
        CHOICE,
        /** The body's own words. */
        TEXT
    }

    private static final int MOST_DAYS = 6;
    private static final int FIFTHS = 5;
    private static final int STEP = 5;
    private static final int LONGEST_TEXT = 4_000;

    private final String domainRule;
    private final Kind kind;
    private final String standard;
    private final int least;
    private final int most;
    private final List<String> choices;

    HouseRule(String domainRule, Kind kind, String standard, int least, int most) {
        this.domainRule = domainRule;
        this.kind = kind;
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.choices = List.of();
    }

    HouseRule(String domainRule, List<String> choices) {
        this.domainRule = domainRule;
        this.kind = Kind.CHOICE;
        this.standard = choices.getFirst();
        this.least = 0;
        this.most = 0;
        this.choices = choices;
    }

    HouseRule(String domainRule) {
        this(domainRule, Kind.TEXT, "", 1, LONGEST_TEXT);
    }

    /** The rule of DOMAIN that leaves it open. */
    public String domainRule() {
        return domainRule;
    }

    public Kind kind() {
        return kind;
    }

    /** DOMAIN's own value. */
    public String standard() {
        return standard;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What may be chosen; empty where a number is wanted. */
    public List<String> choices() {
        return choices;
    }

    /** The value as it is kept; empty where it cannot be one. */
    Optional<String> read(String typed) {
        String text = typed.strip();
        return switch (kind) {
            case CHOICE -> choices.contains(text) ? Optional.of(text) : Optional.empty();
            case PERCENT, MONTHS, DAYS ->
                isWithin(text) ? Optional.of(String.valueOf(Integer.parseInt(text))) : Optional.empty();
            case DAY_LIST -> days(text);
            case MATRIX -> matrix(text);
            case TEXT -> Optional.of(text).filter(words -> words.length() <= most);
        };
    }

    /** The numbers in a value, in their order. */
    static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    private Optional<String> days(String text) {
        List<String> parts = parts(text);
        if (parts.isEmpty() || parts.size() > MOST_DAYS || !parts.stream().allMatch(this::isWithin)) {
            return Optional.empty();
        }
        for (int i = 1; i < parts.size(); i++) {
            if (Integer.parseInt(parts.get(i)) >= Integer.parseInt(parts.get(i - 1))) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(", ", parts));
    }

    private Optional<String> matrix(String text) {
        List<List<String>> rows = Stream.of(text.split("[;；\\n]"))
                .map(HouseRule::parts)
                .filter(row -> !row.isEmpty())
                .toList();
        boolean whole = rows.size() == FIFTHS
                && rows.stream()
                        .allMatch(row -> row.size() == FIFTHS
                                && row.stream().allMatch(each -> isWithin(each) && Integer.parseInt(each) % STEP == 0));
        return whole
                ? Optional.of(rows.stream()
                        .map(row -> row.stream()
                                .map(each -> String.valueOf(Integer.parseInt(each)))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split("[,，、\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private boolean isWithin(String text) {
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }
}
