package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everything that one body keeps. */
record BodyFile(
        DemoTenant body,
        Scope scope,
        List<BodyAuditor> roster,
        List<Client> clients,
        List<Engagement> engagements,
        List<Audit> audits,
        Courses courses,
        List<Agreement> agreements,
        List<Finding> findings,
        List<Answer> answers,
        List<Happening> happenings,
        Impartiality impartiality) {

    static BodyFile of(DemoTenant body, Catalogues catalogues, LocalDate today) {
        var vocabulary = new Vocabulary();
        boolean first = body == DemoTenant.CHENGHENG;
        Scope scope = Scope.of(body, vocabulary.sectors(), today);
        List<BodyAuditor> roster = new Roster(body, scope, catalogues.counties().all(), today).of(first ? 33 : 29);
        List<Client> clients = new Clients(
                        body, vocabulary, catalogues.counties().all(), today)
                .of(
                        first ? 170 : 130,
                        first ? List.of(DemoTenant.JULAN, DemoTenant.CENYAO) : List.of(DemoTenant.JULAN));
        List<Engagement> engagements =
                new Engagements(body, scope, vocabulary, new Determinations(catalogues, vocabulary), today).of(clients);
        Impartiality impartiality = Impartiality.of(body, clients, engagements, roster, today);
        List<Audit> audits = new Planning(body, roster, today).of(engagements);
        var courses = new Courses(audits, today);
        List<Agreement> agreements = new Agreements(courses, today).of(engagements);
        List<Finding> findings = new FindingBook(body, vocabulary, today).of(audits, first ? 3400 : 2600);
        List<Answer> answers = new Answers(body, courses).to(findings);
        List<Happening> happenings = new Histories(body, audits, findings, courses).of(engagements);
        return new BodyFile(
                body,
                scope,
                roster,
                clients,
                engagements,
                audits,
                courses,
                agreements,
                findings,
                answers,
                happenings,
                impartiality);
    }

    /** When a client came to the body: before its first enquiry, and before what is known from older records. */
    LocalDate since(Client client) {
        return WorkingDays.until(Stream.of(
                        Stream.of(client.since()),
                        agreements.stream()
                                .filter(agreement -> agreement.client().id().equals(client.id()))
                                .map(Agreement::asked),
                        engagements.stream()
                                .filter(engagement -> engagement.client().id().equals(client.id()))
                                .filter(engagement -> engagement.cycle() > 1)
                                .map(Engagement::recorded))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElseThrow());
    }
}
