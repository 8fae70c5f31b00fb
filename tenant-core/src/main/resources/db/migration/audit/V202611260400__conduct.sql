-- How an audit is conducted (DOMAIN G.2): each step with who, when, why and by which rules, kept for ever, and the papers that its steps
-- ask for. The database refuses a move that G.2 does not know, a move that leaves no event, and deleting before A-86 allows it.
create table audit_event
(
    tenant_id    uuid        not null,
    audit_id     uuid        not null,
    seq          int         not null check (seq > 0),
    step         text        not null check (length(step) between 1 and 40),
    state_before text,
    state_after  text        not null,
    reason       text check (length(reason) <= 2000),
    evidence     text check (length(evidence) <= 4000),
    rules        text[]      not null default '{}',
    rule_set     text        not null check (length(rule_set) <= 60),
    person_id    uuid                 default acting_person(),
    person       text                 default acting_name(),
    recorded_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, audit_id, seq),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('audit_event');
revoke update, delete on audit_event from app;

create table audit_paper
(
    tenant_id  uuid        not null,
    audit_id   uuid        not null,
    kind       text        not null check (kind in ('PLAN', 'OPENING', 'CLOSING', 'STAGE_1')),
    content    jsonb       not null check (length(content::text) <= 400000),
    revision   int         not null default 0,
    issued_at  timestamptz,
    changed_at timestamptz not null default now(),
    version    int         not null default 0,
    primary key (tenant_id, audit_id, kind),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade
);
select protect('audit_paper');
select keep_history('audit_paper', 'audit_paper', 'audit_id');
-- The client reads what was issued to it: the plan, and what stage 1 concluded.
create policy with_audit on audit_paper for select to shared_reader using (
    issued_at is not null and kind in ('PLAN', 'STAGE_1')
    and exists (select from audit a where a.tenant_id = audit_paper.tenant_id and a.id = audit_paper.audit_id));
grant select on audit_paper to shared_reader;

create function audit_may_move(before text, after text) returns boolean language sql immutable parallel safe
    return (before, after) in (
        ('PLANNED', 'TEAM_PROPOSED'), ('TEAM_PROPOSED', 'CONFIRMED'), ('TEAM_PROPOSED', 'PLANNED'), ('CONFIRMED', 'SCHEDULED'), ('CONFIRMED', 'PLANNED'),
        ('SCHEDULED', 'IN_PROGRESS'), ('SCHEDULED', 'PLANNED'), ('IN_PROGRESS', 'FINDINGS_ISSUED'), ('FINDINGS_ISSUED', 'RESPONDED'),
        ('FINDINGS_ISSUED', 'OVERDUE'), ('OVERDUE', 'RESPONDED'), ('OVERDUE', 'FINDINGS_ISSUED'), ('RESPONDED', 'ACCEPTED'), ('RESPONDED', 'FINDINGS_ISSUED'),
        ('ACCEPTED', 'REPORTED'), ('ACCEPTED', 'FINDINGS_ISSUED'), ('REPORTED', 'READY_FOR_DECISION'), ('REPORTED', 'FINDINGS_ISSUED'),
        ('PLANNED', 'CANCELLED'), ('TEAM_PROPOSED', 'CANCELLED'), ('CONFIRMED', 'CANCELLED'), ('SCHEDULED', 'CANCELLED'));

create function check_audit_move() returns trigger language plpgsql as
$$
begin
    if not audit_may_move(old.state, new.state) then
        raise exception 'audit % does not go from % to %', new.id, old.state, new.state
            using errcode = '23514', constraint = 'audit_moves_as_g2_says';
    end if;
    return new;
end
$$;
create trigger check_audit_move before update of state on audit for each row
    when (old.state <> new.state) execute function check_audit_move();

create function check_audit_event() returns trigger language plpgsql as
$$
declare
    now_state text;
    told      text;
begin
    select state into now_state from audit where tenant_id = new.tenant_id and id = new.id;
    select state_after into told from audit_event where tenant_id = new.tenant_id and audit_id = new.id order by seq desc limit 1;
    if now_state is not null and told is distinct from now_state then
        raise exception 'audit % moved to % and left no event', new.id, now_state
            using errcode = '23514', constraint = 'audit_leaves_its_event';
    end if;
    return null;
end
$$;
create constraint trigger check_audit_event after update of state on audit deferrable initially deferred for each row
    when (old.state <> new.state) execute function check_audit_event();

-- A-86: current cycle and one full cycle before it. Whoever deletes earlier is refused; what hangs on an audit goes with it.
create function keep_as_a86_says() returns trigger language plpgsql as
$$
declare
    gone    jsonb := to_jsonb(old);
    decided date;
    ended   date;
begin
    if tg_table_name = 'certification' then
        if coalesce(old.expires_on, current_date) + interval '3 years' >= current_date then
            raise exception 'certification % is kept for its last and one full cycle (A-86)', old.id
                using errcode = '23514', constraint = 'kept_as_a86_says';
        end if;
        return old;
    end if;
    select c.decided_on, a.ends_on into decided, ended
    from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
    where a.tenant_id = old.tenant_id and a.id = (gone ->> case when tg_table_name = 'audit' then 'id' else 'audit_id' end)::uuid;
    if found and (ended >= current_date - interval '6 years' or ended >= coalesce(decided, current_date) - interval '3 years') then
        raise exception '% % is kept for the current and one full cycle (A-86)', tg_table_name, gone ->> 'id'
            using errcode = '23514', constraint = 'kept_as_a86_says';
    end if;
    return old;
end
$$;
create trigger keep_as_a86_says before delete on audit for each row execute function keep_as_a86_says();
create trigger keep_as_a86_says before delete on certification for each row execute function keep_as_a86_says();
create trigger keep_as_a86_says before delete on finding for each row execute function keep_as_a86_says();
