-- Visits of clients who do not exist, in a what-if: like those of a client there is, and never answered by its audits.
alter table plan_visit add column imagined boolean not null default false check (not imagined or audit_id is null);
