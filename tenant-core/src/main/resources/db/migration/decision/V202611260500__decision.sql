-- What awaits a decision, and the decisions (DOMAIN G.3). A decision stays for ever; the database refuses one by a person who took part in an
-- audit behind it (A-60) or in whose way a relation to the client stands (A-62 … A-66), whatever the program says.
create table decision_file
(
    tenant_id        uuid        not null references tenant (id),
    id               uuid        not null,
    certification_id uuid        not null,
    organisation_id  uuid        not null,
    matter           text        not null check (matter in ('INITIAL', 'SURVEILLANCE', 'RECERTIFICATION', 'SPECIAL', 'SUSPENSION_PROPOSED', 'SUSPENSION_OVER',
                                                            'STAGE_2_AGAIN', 'NEW_INITIAL', 'RESTORATION', 'LAPSED', 'SUSPENSION_ASKED', 'CANCELLATION_ASKED',
                                                            'EXTENSION_ASKED', 'REDUCTION_ASKED', 'CHANGE_ASKED', 'TRANSFER_IN', 'TRANSFER_OUT', 'INCIDENT')),
    audit_id         uuid,
    rule             text check (length(rule) <= 20),
    since            date,
    due_on           date,
    grounds          text check (length(grounds) <= 4000),
    asked_by         text check (length(asked_by) <= 200),
    asked_on         date,
    evidence         text check (length(evidence) <= 4000),
    wanted_codes     text[],
    wanted_scope     text check (length(wanted_scope) <= 2000),
    state            text        not null default 'OPEN' check (state in ('OPEN', 'DECIDED', 'SET_ASIDE', 'GONE')),
    opened_by        text                 default acting_name() check (length(opened_by) <= 200),
    opened_at        timestamptz not null default now(),
    settled_on       date,
    settle_reason    text check (length(settle_reason) <= 4000),
    changed_at       timestamptz not null default now(),
    version          int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id),
    check (state <> 'SET_ASIDE' or settle_reason is not null),
    check (state = 'OPEN' or settled_on is not null)
);
select protect('decision_file');
select keep_history('decision_file', 'decision_file', 'id');
create index decision_file_open on decision_file (tenant_id, due_on, id) where state = 'OPEN';
create index decision_file_of on decision_file (tenant_id, certification_id);
create unique index one_file_an_audit on decision_file (tenant_id, audit_id) where state = 'OPEN' and audit_id is not null;
-- a ground that was judged once is not proposed again
create unique index one_file_a_ground on decision_file (tenant_id, certification_id, matter, since) where since is not null;

-- When the proposals of a tenant were last looked for: once a day is enough.
create table decision_round
(
    tenant_id uuid primary key references tenant (id),
    looked_on date not null
);
select protect('decision_round');

-- What a certification that comes from another body was checked for (A-77, A-78).
create table transfer_review
(
    tenant_id          uuid        not null,
    file_id            uuid        not null,
    issuing_body       text check (length(issuing_body) <= 200),
    accreditation_body text check (length(accreditation_body) <= 200),
    mla_signatory      boolean,
    certificate_number text check (length(certificate_number) <= 100),
    certificate_state  text check (certificate_state in ('VALID', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED')),
    granted_on         date,
    expires_on         date,
    body_ceased_on     date,
    checked            text[]      not null default '{}',
    open_majors        int check (open_majors >= 0),
    open_minors        int check (open_minors >= 0),
    notes              text check (length(notes) <= 4000),
    changed_at         timestamptz not null default now(),
    version            int         not null default 0,
    primary key (tenant_id, file_id),
    foreign key (tenant_id, file_id) references decision_file (tenant_id, id)
);
select protect('transfer_review');
select keep_history('transfer_review', 'decision_file', 'file_id');

create table decision
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    file_id           uuid,
    certification_id  uuid        not null,
    organisation_id   uuid        not null,
    standard          text        not null,
    kind              text        not null check (kind in ('GRANT', 'REFUSE', 'MAINTAIN', 'SUSPEND', 'RESTORE', 'REDUCE', 'EXTEND', 'RECERTIFY',
                                                           'RESTORE_AFTER_EXPIRY', 'WITHDRAW', 'CANCEL', 'TRANSFER_IN', 'TRANSFER_OUT', 'AMEND')),
    decided_on        date        not null,
    reason            text check (length(reason) <= 4000),
    conditions        text check (length(conditions) <= 4000),
    evidence          text check (length(evidence) <= 4000),
    codes_before      text[]      not null,
    codes_after       text[]      not null,
    scope_before      text,
    scope_after       text,
    state_before      text        not null,
    expiry_before     date,
    -- written by the database: the audits whose teams stand behind the decision (A-60)
    audits            uuid[]      not null default '{}',
    rules             text[]      not null default '{}',
    rule_set          text        not null check (length(rule_set) between 1 and 100),
    decided_by        uuid        not null default acting_person(),
    decider           text        not null default acting_name() check (length(decider) <= 200),
    recorded_at       timestamptz not null default clock_timestamp(),
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz          default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, file_id) references decision_file (tenant_id, id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    constraint negative_decision_has_a_reason check (kind not in ('REFUSE', 'SUSPEND', 'REDUCE', 'WITHDRAW') or length(btrim(reason)) > 0)
);
select protect('decision');
select share('decision', 'CERTIFICATION');
-- for ever: app adds, and the link to the client company alone may come later
revoke update, delete on decision from app;
grant update (subject_tenant_id) on decision to app;
create index decision_of on decision (tenant_id, certification_id, decided_on);
create unique index one_decision_a_file on decision (tenant_id, file_id) where file_id is not null;
create index decision_subject on decision (subject_tenant_id) where subject_tenant_id is not null;
create trigger set_subject before insert on decision for each row execute function set_subject();

create function tell_subject_of_decisions() returns trigger language plpgsql as
$$
begin
    update decision set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    return null;
end
$$;
create trigger tell_subject_of_decisions after update of client_tenant_id on organisation for each row
    when (old.client_tenant_id is distinct from new.client_tenant_id) execute function tell_subject_of_decisions();

-- The audits that stand behind a decision: all that began by its day, in the first cycle the initial ones too (A-02), in later cycles those
-- that ended after the decision with which the cycle began. A cycle that begins with this very decision is not the one it rests on.
create function audits_behind(tenant uuid, certification uuid, on_day date) returns uuid[] language sql stable
    return (select coalesce(array_agg(a.id order by a.starts_on, a.id), '{}')
            from certification c
                     join audit a on a.tenant_id = c.tenant_id and a.certification_id = c.id
            where c.tenant_id = tenant and c.id = certification
              and a.state not in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'CANCELLED')
              and a.starts_on <= on_day
              and (c.cycle = 1 or c.decided_on is null or c.decided_on >= on_day or a.ends_on > c.decided_on));

create function collect_audits() returns trigger language plpgsql as
$$
begin
    new.audits := audits_behind(new.tenant_id, new.certification_id, new.decided_on);
    return new;
end
$$;
create trigger collect_audits before insert on decision for each row execute function collect_audits();

create function check_decision() returns trigger language plpgsql as
$$
declare
    conflict text;
begin
    if acting_person() is not null and acting_person() <> new.decided_by then
        raise exception 'decision % is signed for somebody else', new.id using errcode = '23514', constraint = 'decision_is_signed_in_person';
    end if;
    if not exists (select from auditor d where d.tenant_id = new.tenant_id and d.person_id = new.decided_by) then
        raise exception 'decision % is by a person without a file of competence (A-61)', new.id
            using errcode = '23514', constraint = 'decider_is_on_file';
    end if;
    if exists (select from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
               where m.tenant_id = new.tenant_id and m.audit_id = any (new.audits) and d.person_id = new.decided_by) then
        raise exception 'decision % is by a member of an audit behind it (A-60)', new.id
            using errcode = '23514', constraint = 'decision_is_independent';
    end if;
    select c.rule into conflict
    from impartiality.conflicts(new.organisation_id) c
    where (c.until is null or c.until >= new.decided_on)
      and (exists (select from auditor d where d.tenant_id = new.tenant_id and d.id = c.auditor_id and d.person_id = new.decided_by)
        -- where the body itself may not certify, it may still take away
        or c.auditor_id is null and new.kind in ('GRANT', 'MAINTAIN', 'RESTORE', 'EXTEND', 'RECERTIFY', 'RESTORE_AFTER_EXPIRY', 'TRANSFER_IN'))
    limit 1;
    if found then
        raise exception 'decision % is not impartial (%)', new.id, conflict
            using errcode = '23514', constraint = 'decision_is_impartial', detail = conflict;
    end if;
    return null;
end
$$;
create constraint trigger check_decision after insert on decision deferrable initially deferred for each row execute function check_decision();

-- An audit that passed its review awaits a decision. Stage 1 ends in readiness, a follow-up in the verification of what it follows.
create function open_decision_file() returns trigger language plpgsql as
$$
begin
    if exists (select from decision_file f where f.tenant_id = new.tenant_id and f.audit_id = new.id and f.state = 'OPEN') then
        return null;
    end if;
    if new.type = 'TRANSFER_VISIT' then
        update decision_file set audit_id = new.id
        where tenant_id = new.tenant_id and certification_id = new.certification_id and matter = 'TRANSFER_IN' and state = 'OPEN' and audit_id is null;
        if found then
            return null;
        end if;
    end if;
    insert into decision_file (tenant_id, id, certification_id, organisation_id, matter, audit_id, rule, due_on)
    select new.tenant_id, gen_random_uuid(), new.certification_id, new.organisation_id,
           case new.type when 'STAGE_2' then 'INITIAL' when 'TRANSFER_VISIT' then 'TRANSFER_IN' else new.type end,
           new.id,
           case new.type when 'STAGE_2' then 'A-52' when 'SURVEILLANCE' then 'A-03' when 'RECERTIFICATION' then 'A-08' else 'G.3' end,
           case new.type when 'RECERTIFICATION' then c.expires_on when 'STAGE_2' then (new.ends_on + interval '6 months')::date end
    from certification c where c.tenant_id = new.tenant_id and c.id = new.certification_id;
    return null;
end
$$;
create trigger open_decision_file after update of state on audit for each row
    when (new.state = 'READY_FOR_DECISION' and old.state <> 'READY_FOR_DECISION' and new.type in ('STAGE_2', 'SURVEILLANCE', 'RECERTIFICATION', 'SPECIAL', 'TRANSFER_VISIT'))
    execute function open_decision_file();
