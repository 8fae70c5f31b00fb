package app.auditorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Asks as a member, once the index has caught up. */
@Component
class SearchFixtures {

    private final Searches searches;
    private final DatabaseRole indexer;

    SearchFixtures(Searches searches, @Qualifier("indexer") DatabaseRole indexer) {
        this.searches = searches;
        this.indexer = indexer;
    }

    SearchAnswer ask(Membership who, FindingSearch search) {
        return Acting.getAs(who, () -> searches.findings(search));
    }

    Found found(Membership who, FindingSearch search) {
        SearchAnswer answer = ask(who, search);
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    List<String> statements(Membership who, String words) {
        return statements(found(who, FindingSearch.of(words, Reach.MINE)));
    }

    static List<String> statements(Found found) {
        return found.items().stream().map(item -> item.finding().statement()).toList();
    }

    /** Returns when the outbox is empty and what it held can be searched. */
    void caughtUp() {
        Instant end = Instant.now().plusSeconds(30);
        while (waiting() > 0) {
            assertThat(Instant.now()).as("the index catches up").isBefore(end);
            pause(Duration.ofMillis(20));
        }
        pause(Duration.ofMillis(800));
    }

    long waiting() {
        return indexer.call(
                sql -> sql.sql("select count(*) from outbox").query(Long.class).single());
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
