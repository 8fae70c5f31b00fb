-- What happened to a certification, for ever: its state and dates are a function of these events (DOMAIN G.3).
create table certification_event
(
    tenant_id        uuid        not null,
    id               uuid        not null,
    certification_id uuid        not null,
    seq              int         not null check (seq > 0),
    type             text        not null check (type in ('STAGE_1_END', 'STAGE_2_END', 'SURVEILLANCE', 'RECERTIFICATION_AUDIT', 'MAJORS_VERIFIED', 'DECISION',
                                                          'SUSPENDED', 'RESTORED', 'SCOPE_REDUCED', 'TRANSFER_IN', 'SCOPE_EXTENDED', 'CANCELLED',
                                                          'TRANSFERRED_OUT', 'ON_RECORD')),
    on_day           date        not null,
    decision         text check (decision in ('INITIAL', 'RECERTIFICATION', 'RESTORATION', 'REFUSAL', 'WITHDRAWAL')),
    open_majors      int         not null default 0 check (open_majors >= 0),
    expiry           date,
    audit_id         uuid,
    reason           text check (length(reason) <= 4000),
    evidence         text check (length(evidence) <= 4000),
    rules            text[]      not null default '{}',
    rule_set         text        not null check (length(rule_set) between 1 and 100),
    state_before     text        not null,
    state_after      text        not null,
    person_id        uuid                 default acting_person(),
    person           text                 default acting_name(),
    recorded_at      timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, certification_id, seq),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id),
    check ((type = 'DECISION') = (decision is not null)),
    check (type not in ('TRANSFER_IN', 'ON_RECORD') or expiry is not null)
);
select protect('certification_event');
revoke update, delete on certification_event from app;

-- Certifications of before this table: what is on file about them, in the order in which it must have happened.
insert into certification_event (tenant_id, id, certification_id, seq, type, on_day, decision, expiry, audit_id, reason, rule_set, state_before, state_after)
select tenant_id, gen_random_uuid(), id, row_number() over (partition by tenant_id, id order by on_day, step), type, on_day, decision, expiry, audit_id,
       'taken over from records', 'before the portal',
       case when step < 2 then 'PENDING' else 'ACTIVE' end, case when step = 0 then 'PENDING' when step < 3 then 'ACTIVE' else state end
from (select c.tenant_id, c.id, c.state, 0 as step, 'STAGE_2_END' as type, c.decided_on as on_day, null as decision, null::date as expiry, null::uuid as audit_id
      from certification c where c.decided_on is not null and c.cycle = 1
      union all
      select c.tenant_id, c.id, c.state, 1, case when c.cycle = 1 then 'DECISION' else 'ON_RECORD' end, c.decided_on,
             case when c.cycle = 1 then 'INITIAL' end, c.expires_on, null
      from certification c where c.decided_on is not null
      union all
      select a.tenant_id, a.certification_id, c.state, 2, case a.type when 'SURVEILLANCE' then 'SURVEILLANCE' else 'RECERTIFICATION_AUDIT' end, a.ends_on,
             null, null, a.id
      from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
      where c.decided_on is not null and a.type in ('SURVEILLANCE', 'RECERTIFICATION') and a.ends_on between c.decided_on and c.expires_on
        and a.state in ('FINDINGS_ISSUED', 'RESPONDED', 'OVERDUE', 'ACCEPTED', 'REPORTED', 'READY_FOR_DECISION')
      union all
      select c.tenant_id, c.id, c.state, 3, case c.state when 'SUSPENDED' then 'SUSPENDED' when 'WITHDRAWN' then 'DECISION'
                                                         when 'CANCELLED' then 'CANCELLED' else 'TRANSFERRED_OUT' end,
             least(greatest(c.decided_on, c.changed_at::date), c.expires_on), case c.state when 'WITHDRAWN' then 'WITHDRAWAL' end, null, null
      from certification c where c.decided_on is not null and c.state in ('SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'TRANSFERRED')) past;
