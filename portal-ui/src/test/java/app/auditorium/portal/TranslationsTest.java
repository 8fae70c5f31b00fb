package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.AuditStep;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/vaadin-i18n");

    /** A literal key, whole or, where something is added to it, its beginning. */
    private static final Pattern KEY = Pattern.compile(
            "(?:Words\\.of\\(|Words\\.in\\([^,()]+,\\s*|@Destination\\(\\s*title = )\"([^\"]+)\"(\\s*\\+)?");

    private static final List<Path> JOBS =
            List.of(Path.of("../tenant-core/src/main/java"), Path.of("../search/src/main/java"));

    /** The name that a job is recorded under. */
    private static final Pattern JOB = Pattern.compile("\\b(?:run|inEachBody)\\(\\s*\"([^\"]+)\"");

    /** Characters of which Taiwan writes the form on the other side; 台 and a few more are in use on both. */
    private static final Set<String> BOTH =
            Set.of("台", "只", "后", "里", "面", "准", "系", "表", "余", "于", "云", "向", "回", "伙", "杆", "群");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.words(Words.ENGLISH).keySet())
                .isEqualTo(Words.words(Words.CHINESE).keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachModuleSaysItsWordsInBothLanguages(Path module) throws IOException {
        assertThat(read(module.resolve("translations.properties")).keySet())
                .isEqualTo(read(module.resolve("translations_zh_TW.properties")).keySet());
    }

    @Test
    void noKeyIsSaidInTwoModules() throws IOException {
        var keys = new TreeSet<String>();
        for (Path module : modules().toList()) {
            for (String key : read(module.resolve("translations.properties")).keySet()) {
                assertThat(keys.add(key)).as(key).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-10", "A-71", "A-73", "A-74", "A-77", "C-42"})
    void aRuleThatIsHardOpensWhatItSaysAndWhereItComesFrom(String rule) {
        for (Locale language : List.of(Words.ENGLISH, Words.CHINESE)) {
            assertThat(Words.words(language))
                    .containsKeys("rule." + rule + ".title", "rule." + rule + ".text", "rule." + rule + ".source");
        }
    }

    @Test
    void noWordIsBlankOrMalformed() {
        for (var language : List.of(Words.ENGLISH, Words.CHINESE)) {
            Words.words(language).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            });
        }
    }

    @Test
    void chineseIsWrittenInTraditionalCharacters() {
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        Map<String, String> simplified = new TreeMap<>();
        Words.words(Words.CHINESE)
                .forEach((key, text) -> text.codePoints()
                        .mapToObj(Character::toString)
                        .filter(character -> !BOTH.contains(character))
                        .filter(character ->
                                !traditional.transliterate(character).equals(character))
                        .forEach(character -> simplified.merge(key, character, String::concat)));
        assertThat(simplified).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .filter(found -> found.group(2) == null
                                ? !Words.has(found.group(1))
                                : Words.words(Words.ENGLISH).keySet().stream()
                                        .noneMatch(key -> key.startsWith(found.group(1))))
                        .forEach(found -> missing.add(file.getFileName() + ": " + found.group(1)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachJobHasItsNameOnTheOperatorsScreen() throws IOException {
        var jobs = new TreeSet<String>();
        for (Path sources : JOBS) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    JOB.matcher(Files.readString(file)).results().forEach(found -> jobs.add(found.group(1)));
                }
            }
        }
        assertThat(jobs).contains("mail").allMatch(job -> Words.has("door.job." + job.replace(' ', '-')));
    }

    @Test
    void eachStepOfAnAuditHasItsWordInTheHistory() {
        assertThat(AuditStep.values()).allMatch(step -> Words.has("audit.step.past." + step));
    }

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(WORDS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
