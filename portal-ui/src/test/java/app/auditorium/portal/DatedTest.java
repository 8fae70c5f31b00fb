package app.auditorium.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class DatedTest {

    @Test
    void eachDateOfATextStandsInAPieceThatDoesNotBreak() {
        var text = new Dated("between 2026-11-28 and 2027-01-04 (weeks 48 to 1).");

        assertThat(text.getElement().getTextRecursively())
                .isEqualTo("between 2026-11-28 and 2027-01-04 (weeks 48 to 1).");
        assertThat(text.getChildren().filter(part -> part.hasClassName("date")).map(part -> ((Span) part).getText()))
                .containsExactly("2026-11-28", "2027-01-04");
    }
}
