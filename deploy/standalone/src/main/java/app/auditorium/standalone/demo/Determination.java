package app.auditorium.standalone.demo;

import app.auditorium.audittime.NewAuditTime;
import app.auditorium.audittime.PlannedTime;

/** How long the audits of a certification take, and on what that rests. */
record Determination(NewAuditTime input, PlannedTime time) {}
