package app.auditorium;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** No rule of DOMAIN A and C without a test that bears its id: {@code a02_…}, {@code C_31_…}, {@code …A76}. */
class RuleCoverageTest {

    /** An id in a name: not the end of another word. */
    private static final Pattern ID = Pattern.compile("(?:(?<![A-Za-z])[ac]|(?<![A-Z])[AC])_?([0-9]{2})(?![0-9])");

    @Test
    void everyRuleIsTestedUnderItsId() {
        Set<String> rules = Stream.of(
                        ids("A", 1, 13),
                        ids("A", 20, 28),
                        ids("A", 30, 36),
                        ids("A", 40, 47),
                        ids("A", 50, 56),
                        ids("A", 60, 69),
                        ids("A", 70, 79),
                        ids("A", 80, 87),
                        ids("C", 1, 21),
                        ids("C", 30, 43))
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tested = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("app.auditorium").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                        .map(JavaMethod::getName)
                        .flatMap(name -> ID.matcher(name)
                                .results()
                                .map(id -> name.substring(id.start(), id.start() + 1)
                                                .toUpperCase(Locale.ROOT) + "-" + id.group(1)))
                        .collect(Collectors.toSet());

        rules.removeAll(tested);
        assertThat(rules).as("rules without a test").isEmpty();
    }

    private static Stream<String> ids(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> "%s-%02d".formatted(letter, number));
    }
}
