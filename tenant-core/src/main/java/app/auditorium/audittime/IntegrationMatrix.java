package app.auditorium.audittime;

import app.auditorium.houserule.HouseRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * By how many percent an integrated audit is shorter at most, by the team's ability and the system's level of integration (DOMAIN C-42).
 *
 * @param rows one for each fifth of the ability, the lowest first, with a value for each fifth of the level
 */
record IntegrationMatrix(List<List<Integer>> rows) {

    private static final int FIFTH = 20;

    /** As {@link HouseRule#INTEGRATION_MATRIX} keeps it. */
    static IntegrationMatrix of(String value) {
        return new IntegrationMatrix(Arrays.stream(value.split(";"))
                .map(row -> Arrays.stream(row.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList())
                .toList());
    }

    /** Both in percent, from 0 to 100. */
    int most(BigDecimal ability, int level) {
        List<Integer> row = rows.get(Math.min(ability.intValue() / FIFTH, rows.size() - 1));
        return row.get(Math.min(level / FIFTH, row.size() - 1));
    }
}
