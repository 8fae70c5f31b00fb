package app.auditorium.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input before anything of it is written. Each check names the field it looks at. */
public final class Checks {

    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_WEBSITE = 300;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>()\",;:]{1,64}@[^\\s@<>()\",;:]+\\.[^\\s@<>()\",;:]{2,}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

    private final List<Problem> problems = new ArrayList<>();

    /** What the {@link Field}s of a record demand; {@code at} stands before each name, such as {@code sites[2].}. */
    public Checks filledIn(String at, Record entered) {
        Fields.of(entered).forEach(one -> field(at + one.name(), one.field(), one.in(entered)));
        return this;
    }

    private void field(String name, Field field, @Nullable Object value) {
        boolean missing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.size() < field.fewest();
        if (missing && field.required() && field.rule().isEmpty()) {
            invalid(name, "problem.required");
        } else if (value instanceof String text) {
            text(name, text, field);
        } else if (value instanceof Integer number) {
            between(name, number, field.from(), field.to());
        } else if (value instanceof List<?> list && field.kind() == Field.Kind.IAF_CODE) {
            iafCodes(name, list);
        }
    }

    private void text(String name, String text, Field field) {
        switch (field.kind()) {
            case EMAIL -> email(name, text.isBlank() ? null : text.strip());
            case WEBSITE -> website(name, text);
            case COUNTRY -> country(name, text);
            case ANY, IAF_CODE -> text(name, text, field.most());
        }
    }

    /** Text that must be there, of at most so many characters. */
    public Checks required(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return add(Problem.invalid(field, "problem.required"));
        }
        return text(field, text, most);
    }

    /** Text that may be missing, of at most so many characters. */
    public Checks text(String field, @Nullable String text, int most) {
        if (text == null) {
            return this;
        }
        if (text.codePointCount(0, text.length()) > most) {
            return add(Problem.invalid(field, "problem.too-long", most));
        }
        // PostgreSQL stores neither of them
        if (text.indexOf('\0') >= 0 || !text.equals(wellFormed(text))) {
            return add(Problem.invalid(field, "problem.unprintable"));
        }
        return this;
    }

    public Checks between(String field, @Nullable Integer number, int least, int most) {
        return number != null && (number < least || number > most)
                ? add(Problem.invalid(field, "problem.not-between", least, most))
                : this;
    }

    /** An ISO 3166-1 alpha-2 code, which must be there. */
    public Checks country(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return add(Problem.invalid(field, "problem.required"));
        }
        return COUNTRIES.contains(code) ? this : add(Problem.invalid(field, "problem.country"));
    }

    public Checks email(String field, @Nullable String address) {
        text(field, address, LONGEST_EMAIL);
        return address == null
                        || address.length() > LONGEST_EMAIL
                        || EMAIL.matcher(address).matches()
                ? this
                : add(Problem.invalid(field, "problem.email"));
    }

    /** An address that a browser may be sent to: http or https only. */
    public Checks website(String field, @Nullable String address) {
        text(field, address, LONGEST_WEBSITE);
        return address == null
                        || address.length() > LONGEST_WEBSITE
                        || WEB.matcher(address).matches()
                ? this
                : add(Problem.invalid(field, "problem.website"));
    }

    /** Known IAF codes, none of them twice. */
    public Checks iafCodes(String field, @Nullable List<? extends @Nullable Object> codes) {
        var seen = new ArrayList<String>();
        return each(field, codes, (at, given) -> {
            if (!(given instanceof String code) || !IafCode.isValid(code)) {
                invalid(at, "problem.iaf-code", shortened(given == null ? null : given.toString()));
            } else if (seen.contains(code)) {
                invalid(at, "problem.twice", code);
            } else {
                seen.add(code);
            }
        });
    }

    /** Looks at each element by its path, such as {@code sites[2]}; a list of more than 1,000 is refused unseen. */
    public <T extends @Nullable Object> Checks each(
            String field, @Nullable List<? extends T> list, BiConsumer<String, T> check) {
        if (list != null && list.size() > 1_000) {
            return invalid(field, "problem.too-many", 1_000);
        }
        for (int i = 0; list != null && i < list.size(); i++) {
            check.accept(field + "[" + i + "]", list.get(i));
        }
        return this;
    }

    public Checks invalid(String field, String key, Object... args) {
        return add(Problem.invalid(field, key, args));
    }

    public Checks add(Problem problem) {
        problems.add(problem);
        return this;
    }

    public boolean refuse() {
        return !problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The refusal that names every problem; empty if there is none. */
    public <T> Optional<Outcome<T>> refusal() {
        return refuse() ? Optional.of(Outcome.refused(problems)) : Optional.empty();
    }

    /** What may be quoted back of an input of any length. */
    public static String shortened(@Nullable String input) {
        String text = input == null ? "" : input.strip();
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
