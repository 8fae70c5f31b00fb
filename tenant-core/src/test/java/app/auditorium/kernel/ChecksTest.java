package app.auditorium.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void allProblemsAreFoundAtOnceEachAtItsField() {
        Checks checks = new Checks()
                .required("name", "   ", 200)
                .country("country", "XX")
                .iafCodes("iafCodes", Arrays.asList("17", "40", null, "17"))
                .between("employees", -1, 0, 10);
        assertThat(checks.problems())
                .extracting(Problem::field)
                .containsExactly("name", "country", "iafCodes[1]", "iafCodes[2]", "iafCodes[3]", "employees");
    }

    @Test
    void tenMegabytesAreRefusedWithoutBeingQuoted() {
        String huge = "x".repeat(10_000_000);
        Problem tooLong = new Checks().text("name", huge, 200).problems().getFirst();
        assertThat(tooLong.text(Locale.ENGLISH)).isEqualTo("At most 200 characters.");
        Problem noCode =
                new Checks().iafCodes("iafCodes", List.of(huge)).problems().getFirst();
        assertThat(noCode.text(Locale.ENGLISH)).hasSizeLessThan(200);
    }

    @Test
    void charactersOutsideTheBasicPlaneCountAsOneAndLoneSurrogatesAreRefused() {
        assertThat(keys(c -> c.text("name", "𠮷".repeat(200), 200))).isEmpty();
        assertThat(keys(c -> c.text("name", "a\uD842", 200))).containsExactly("problem.unprintable");
        assertThat(keys(c -> c.text("name", "a\0b", 200))).containsExactly("problem.unprintable");
    }

    @Test
    void onlyAWebAddressIsAWebsite() {
        assertThat(keys(c -> c.website("website", "https://例.tw/a?b=c"))).isEmpty();
        assertThat(keys(c -> c.website("website", "javascript:alert(1)"))).containsExactly("problem.website");
        assertThat(keys(c -> c.email("email", "a@b"))).containsExactly("problem.email");
        assertThat(keys(c -> c.email("email", "wang.da@example.com.tw"))).isEmpty();
    }

    private static List<String> keys(Function<Checks, Checks> check) {
        return check.apply(new Checks()).problems().stream().map(Problem::key).toList();
    }
}
