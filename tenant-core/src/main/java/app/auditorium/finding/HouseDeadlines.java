package app.auditorium.finding;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import org.springframework.stereotype.Component;

/** The acting body's own deadlines. */
@Component
class HouseDeadlines {

    private final HouseRules rules;

    HouseDeadlines(HouseRules rules) {
        this.rules = rules;
    }

    Deadlines now() {
        return new Deadlines(
                rules.number(HouseRule.ANSWER),
                rules.number(HouseRule.MAJORS_VERIFIED),
                rules.number(HouseRule.MINORS_VERIFIED));
    }
}
