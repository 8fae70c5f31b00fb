-- Auditors are witnessed on site now and then (A-87): who was, on which audit, when, by whom, and what came of it. An audit of a
-- client in the file is one that the auditor was on; an older one is told in words. What was entered by mistake is struck, with history.
create table witnessed_audit
(
    tenant_id   uuid        not null,
    id          uuid        not null,
    auditor_id  uuid        not null,
    audit_id    uuid,
    occasion    text        not null check (length(occasion) between 1 and 300),
    held_on     date        not null,
    witness_id  uuid,
    witness     text        not null check (length(witness) between 1 and 120),
    result      text        not null check (result in ('SATISFACTORY', 'WITH_REMARKS', 'NOT_SATISFACTORY')),
    remarks     text check (length(remarks) between 1 and 4000),
    person_id   uuid                 default acting_person(),
    person      text                 default acting_name(),
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    foreign key (tenant_id, witness_id) references auditor (tenant_id, id),
    foreign key (tenant_id, audit_id, auditor_id) references audit_member (tenant_id, audit_id, auditor_id) on delete set null (audit_id),
    constraint nobody_witnesses_himself check (witness_id is distinct from auditor_id),
    check (result = 'SATISFACTORY' or remarks is not null)
);
select protect('witnessed_audit');
select keep_history('witnessed_audit', 'auditor', 'auditor_id');
revoke update on witnessed_audit from app;
create index witnessed_audit_of on witnessed_audit (tenant_id, auditor_id, held_on);
create index witnessed_audit_by on witnessed_audit (tenant_id, witness_id);
create index witnessed_audit_on on witnessed_audit (tenant_id, audit_id);
