-- An audit that came of a plan and can no longer stand as it is (an auditor fell ill, a competence was withdrawn) is planned anew within
-- the plan: its visit is loose until its new days and team are accepted, and the audit itself stays as it is meanwhile.
alter table plan_visit
    add column loose boolean not null default false check (not loose or audit_id is not null);
