package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.embedded.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntercomTest {

    @TempDir
    Path directory;

    @Test
    void aSecondCommandHearsEveryLineOfTheAnswer() throws Exception {
        var lines = new ArrayList<String>();
        try (var _ = Intercom.listen(directory, (word, back) -> {
            back.accept(word + " begun");
            back.accept("危害 done");
        })) {
            Intercom.call(directory, "reindex", lines::add);
            Intercom.call(directory, "again", lines::add);
        }
        assertThat(lines).containsExactly("reindex begun", "危害 done", "again begun", "危害 done");
    }

    @Test
    void aFailureIsToldAndTheNextCallIsAnswered() throws Exception {
        var lines = new ArrayList<String>();
        try (var _ = Intercom.listen(directory, (word, back) -> {
            if (word.equals("bad")) {
                throw new IllegalStateException("Elasticsearch is away");
            }
            back.accept("fine");
        })) {
            Intercom.call(directory, "bad", lines::add);
            Intercom.call(directory, "good", lines::add);
        }
        assertThat(lines).containsExactly("It failed: Elasticsearch is away (more in portal.log)", "fine");
    }

    @Test
    void itWorksInADirectoryWithALongPathAndAfterAKill() throws Exception {
        var deep = Files.createDirectories(directory.resolve("a".repeat(100)).resolve("b".repeat(100)));
        var lines = new ArrayList<String>();
        Intercom.listen(deep, (word, back) -> back.accept("the killed one"));
        try (var _ = Intercom.listen(deep, (word, back) -> back.accept("the next one"))) {
            Intercom.call(deep, "hello", lines::add);
        }
        assertThat(lines).containsExactly("the next one");
    }

    @Test
    void withoutAPortalThereIsOneSentence() {
        assertThatThrownBy(() -> Intercom.call(directory, "reindex", word -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessage("No portal runs on " + directory + ": start it with deploy/portal up.");
    }
}
