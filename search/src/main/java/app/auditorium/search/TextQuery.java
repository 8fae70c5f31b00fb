package app.auditorium.search;

import app.auditorium.search.Words.Kind;
import app.auditorium.search.Words.Word;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.List;

/** Every word must match somewhere in statement, evidence, clause title or organisation name. */
final class TextQuery {

    private static final List<String> RUN = List.of("statement^3", "evidence", "clauseTitle^2", "organisation^2");
    private static final List<String> EXACT = List.of(
            "statement.characters^3", "evidence.characters", "clauseTitle.characters^2", "organisation.characters^2");

    private TextQuery() {}

    /** Adds the words to a query that otherwise only filters. */
    static void add(Words words, BoolQuery.Builder to) {
        for (Word word : words.all()) {
            to.must(
                    switch (word.kind()) {
                        case RUN -> phrase(word.text(), RUN);
                        case EXACT -> phrase(word.text(), EXACT);
                        case IAF ->
                            Query.of(q -> q.bool(either -> either.should(phrase(word.text(), RUN))
                                    .should(code ->
                                            code.term(t -> t.field("iaf").value(Words.iafCode(word))))));
                    });
        }
        List<String> runs = words.all().stream()
                .filter(word -> word.kind() == Kind.RUN)
                .map(Word::text)
                .toList();
        if (runs.size() > 1 && runs.size() < 10) {
            // words that stand together as they were typed come first
            to.should(should -> should.matchPhrase(m ->
                    m.field("statement").query(String.join(" ", runs)).slop(3).boost(2f)));
        }
    }

    /** Punctuation alone asks for nothing. */
    private static Query phrase(String text, List<String> fields) {
        return Query.of(q -> q.multiMatch(
                m -> m.query(text).type(TextQueryType.Phrase).fields(fields).zeroTermsQuery(ZeroTermsQuery.All)));
    }
}
