-- Whoever had a plan made hears that it is made, wherever in the portal he is by then; once he has looked at it, he is not told again.
alter table plan_job
    add column asked_by_person uuid default acting_person(),
    add column seen_at         timestamptz;
create index plan_job_unseen on plan_job (tenant_id, asked_by_person) where seen_at is null;
