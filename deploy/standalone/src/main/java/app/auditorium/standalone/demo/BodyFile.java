package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.List;

/** Everything that one body keeps. */
record BodyFile(
        DemoTenant body,
        Scope scope,
        List<BodyAuditor> roster,
        List<Client> clients,
        List<Engagement> engagements,
        List<Audit> audits,
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
        List<Finding> findings = new FindingBook(body, vocabulary, today).of(audits, first ? 3400 : 2600);
        List<Answer> answers = new Answers(body, today).to(findings);
        List<Happening> happenings = new Histories(body, audits, findings, today).of(engagements);
        return new BodyFile(
                body, scope, roster, clients, engagements, audits, findings, answers, happenings, impartiality);
    }
}
