package app.auditorium.standalone.demo;

import app.auditorium.audittime.ProposedComplexities;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.catalogue.Counties;
import org.springframework.stereotype.Component;

/** What the bodies' files take from the product's own catalogues. */
@Component
record Catalogues(
        Counties counties, AuditTimeTables tables, AuditTimeFactors factors, ProposedComplexities complexities) {}
