package app.auditorium.portal;

import static app.auditorium.testing.CountingConnections.askedBy;

import app.auditorium.finding.FindingFixtures;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that does not stand in the menu reads what is below it together, not row by row. {@link ScreenStatementsStoryTest} has the others. */
class DetailStatementsStoryTest extends StoryBrowser {

    private static final int ROWS = 20;

    /** Of one statement: what several parts of a page ask for themselves. */
    private static final int MOST_ALIKE = 9;

    private static final int MOST = 70;

    /** How a transaction begins. */
    private static final Pattern BEGIN = Pattern.compile("select set_config|set local role");

    private static final List<String> OF_THE_BODY = List.of(
            "clients/new",
            "clients/import",
            "clients/{client}",
            "clients/{client}/edit",
            "certifications/{certification}",
            "certifications/{certification}?tab=audit-time",
            "certifications/{certification}?tab=records",
            "certifications/{certified}?tab=certificate",
            "certifications/{certified}?tab=history",
            "audit-time?certification={certification}",
            "audit-time?organisation={client}&engagement={engagement}&standard=ISO_45001:17",
            "plan?certification={certification}&type=STAGE_2",
            "plan?audit={ahead}",
            "audits/{ahead}?tab=plan",
            "audits/{ahead}/start",
            "audits/{audit}?tab=overview",
            "audits/{audit}?tab=plan",
            "audits/{audit}?tab=findings",
            "audits/{audit}?tab=replies",
            "audits/{audit}?tab=report",
            "audits/{audit}?tab=history",
            "audits/{audit}/close",
            "audits/{audit}/raise",
            "audits/{reported}?tab=report",
            "audits/{reported}?tab=review",
            "findings/{finding}",
            "findings/{finding}/answer",
            "findings/{draft}/correct",
            "auditors/new",
            "auditors/{lead}",
            "auditors/{lead}/edit",
            "plans/{plan}",
            "plans/{whatIf}/compare",
            "decisions/{file}",
            "grievances/{grievance}",
            "engagements/{engagement}?tab=application",
            "engagements/{engagement}?tab=review",
            "engagements/{engagement}?tab=audit-time",
            "engagements/{engagement}?tab=quote",
            "engagements/{engagement}?tab=history",
            "engagements/{entered}/application",
            "notices/{notice}",
            "profile",
            "operator/home",
            "operator/tenants",
            "operator/jobs",
            "operator/mail");

    private static final List<String> OF_THE_CLIENT = List.of(
            "our-audits/{audit}",
            "findings/{finding}",
            "findings/{finding}/answer",
            "applications/{engagement}",
            "applications/{enquiry}/form",
            "our-notices/{notice}");

    private static final List<String> OF_THE_CONSULTANT = List.of("findings/{finding}");

    static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("login", "nobody is signed in"),
            Map.entry("forgotten", "nobody is signed in"),
            Map.entry("password", "nobody is signed in"),
            Map.entry("invitation", "nobody is signed in"),
            Map.entry("setup", "nobody is signed in"),
            Map.entry(Tabs.CHOOSE, "asks nothing: the memberships came with the sign-in"),
            Map.entry("calculators", "nothing is kept"),
            Map.entry("calculators/audit-time", "nothing is kept"),
            Map.entry("calculators/integrated-audit-time", "nothing is kept"),
            Map.entry("calculators/site-sample", "nothing is kept"),
            Map.entry("calculators/certification-timeline", "nothing is kept"));

    /** Every address that is opened, with any ids. */
    static Stream<String> opened() {
        return Stream.of(OF_THE_BODY, OF_THE_CLIENT, OF_THE_CONSULTANT)
                .flatMap(List::stream)
                .map(address -> address.replaceFirst("\\?.*", "")
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
    }

    @Autowired
    private RowsBelow rows;

    @Autowired
    private FindingFixtures findings;

    @Test
    void aPageDoesNotAskForEachRowBelowIt() {
        Membership body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構");
        provisioning.makeOperator(Objects.requireNonNull(body.personId()));
        Membership client = aMemberOfA(TenantKind.CLIENT, "範例工廠");
        Membership consultant = aMemberOfA(TenantKind.CONSULTANCY, "範例顧問");
        findings.grant(body, consultant, StandardId.ISO_45001);
        Map<String, UUID> ids = rows.below(body, client, ROWS);

        var softly = new SoftAssertions();
        open(body, OF_THE_BODY, ids, softly);
        open(client, OF_THE_CLIENT, ids, softly);
        open(consultant, OF_THE_CONSULTANT, ids, softly);
        softly.assertAll();
    }

    private void open(Membership member, List<String> addresses, Map<String, UUID> ids, SoftAssertions softly) {
        Page page = signedIn(member, "", Setting.CHINESE);
        for (String address : addresses) {
            String path = Pattern.compile("\\{(\\w+)}")
                    .matcher(address)
                    .replaceAll(name ->
                            Objects.requireNonNull(ids.get(name.group(1))).toString());
            List<String> asked = askedBy(member, () -> go(page, path));
            String where = member.kind() + " /" + address;
            softly.assertThat(page.url()).as(where).contains(address() + "/" + path.replaceFirst("\\?.*", ""));
            softly.assertThat(page.title())
                    .as(where)
                    .doesNotContain(
                            Words.in(Words.CHINESE, "error.404.title"), Words.in(Words.CHINESE, "error.403.title"));
            softly.assertThat(asked).as("statements of %s", where).hasSizeLessThan(MOST);
            asked.stream()
                    .filter(statement -> !BEGIN.matcher(statement).lookingAt())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .forEach((statement, times) -> softly.assertThat(times)
                            .as("%s asks this, with %d rows of each below it: %s", where, ROWS, statement)
                            .isLessThan(MOST_ALIKE));
        }
    }
}
