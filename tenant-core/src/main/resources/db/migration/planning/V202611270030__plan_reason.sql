-- Why an audit stands on its days with its team, as the plan explained it when a planner accepted it. The record says what was known then,
-- whatever changes on file later; accepted once more after it was planned anew, it is explained anew.
create table plan_reason
(
    tenant_id   uuid        not null,
    audit_id    uuid        not null,
    accepted_by text                 default acting_name(),
    accepted_at timestamptz not null default now(),
    content     jsonb       not null check (pg_column_size(content) <= 1000000),
    primary key (tenant_id, audit_id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('plan_reason');
