-- Minors whose plan was accepted and that nobody has verified yet fall due (A-52, A-54): few among all that were ever found.
create index finding_minors_to_verify on finding (tenant_id, audit_id) where grade = 'MINOR' and state = 'ACCEPTED';
