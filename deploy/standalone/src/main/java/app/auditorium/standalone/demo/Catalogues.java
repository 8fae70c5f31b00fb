package app.auditorium.standalone.demo;

import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.EmsComplexities;
import app.auditorium.catalogue.Sectors;
import org.springframework.stereotype.Component;

/** What the bodies' files take from the product's own catalogues. */
@Component
record Catalogues(
        Counties counties,
        AuditTimeTables tables,
        AuditTimeFactors factors,
        Sectors sectors,
        EmsComplexities environment) {}
