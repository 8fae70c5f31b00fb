package app.auditorium.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Of two that are said under one key the later one wins without a word, often with other arguments. */
    @Test
    void eachKeyIsSaidOnceInEachLanguage() throws IOException {
        List<String> english = keys("messages.properties");
        List<String> chinese = keys("messages_zh_TW.properties");
        assertThat(english).doesNotHaveDuplicates();
        assertThat(chinese).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(english)).isEqualTo(new TreeSet<>(chinese));
    }

    @Test
    void whatIsListedIsSeparatedAsTheLanguageDoesAndALanguageHasItsName() {
        List<String> sites = List.of("台中廠", "彰化倉庫");

        assertThat(Texts.of(Locale.TRADITIONAL_CHINESE, "warning.time.people", sites))
                .contains("台中廠、彰化倉庫");
        assertThat(Texts.of(Locale.ENGLISH, "warning.time.people", sites)).contains("台中廠, 彰化倉庫");
        assertThat(Texts.of(Locale.TRADITIONAL_CHINESE, "review.language", Locale.TAIWAN))
                .contains("中文");
        assertThat(Texts.of(Locale.ENGLISH, "review.language", Locale.TAIWAN)).contains("Chinese");
    }

    private static List<String> keys(String file) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(file)).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    @Test
    void sentencesFollowEachOtherAsTheirLanguageDoes() {
        assertThat(Texts.sentences(Stream.of("One.", "Two."))).isEqualTo("One. Two.");
        assertThat(Texts.sentences(Stream.of("一。", "二。 · A-42", "三。"))).isEqualTo("一。二。 · A-42 三。");
    }
}
