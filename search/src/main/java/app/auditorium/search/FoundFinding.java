package app.auditorium.search;

import app.auditorium.finding.FindingDetails;

/** A result, as PostgreSQL returned it to the reader just now. */
public record FoundFinding(FindingDetails finding, MarkedText statement, MarkedText evidence) {}
