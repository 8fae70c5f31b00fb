package app.auditorium.api.search;

import app.auditorium.api.Answers;
import app.auditorium.api.SortedBy;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.search.SearchAnswer;
import app.auditorium.search.Searches;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    /** Findings that match, with facets; 503 while the search engine is away. */
    @GetMapping("/findings")
    FoundJson findings(
            SearchParameters asked,
            @SortedBy({"relevance", "newest", "oldest", "grade", "raisedOn"}) PageRequest page) {
        return switch (searches.findings(Answers.done(asked.search(page, searches::tenantNamed)))) {
            case SearchAnswer.Found found -> FoundJson.of(found);
            case SearchAnswer.Refused(var problems) -> Answers.done(Outcome.refused(problems));
            case SearchAnswer.Unavailable() -> throw Answers.unavailable("api.search-away");
        };
    }
}
