-- What the client answers to a finding, and how the finding goes from raised to closed (DOMAIN G.2, A-50 … A-54). The answer is a row of
-- whoever entered it: the client company, or the body on behalf of a client without a tenant. Sent, it stands still.
alter table finding
    add column answer_due  date,
    add column verify_due  date,
    add column verify_by   text check (verify_by in ('DOCUMENTS', 'FOLLOW_UP', 'NEXT_SURVEILLANCE')),
    add column answered_on date;
create index finding_answer_due on finding (tenant_id, answer_due) where state = 'OPEN' and released_at is not null;

create table finding_event
(
    tenant_id    uuid        not null,
    finding_id   uuid        not null,
    seq          int         not null check (seq > 0),
    step         text        not null check (length(step) between 1 and 40),
    state_before text,
    state_after  text        not null,
    grade        text        not null,
    answer_id    uuid,
    reason       text check (length(reason) <= 2000),
    evidence     text check (length(evidence) <= 20000),
    rules        text[]      not null default '{}',
    rule_set     text        not null check (length(rule_set) <= 60),
    person_id    uuid                 default acting_person(),
    person       text                 default acting_name(),
    recorded_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, finding_id, seq),
    foreign key (tenant_id, finding_id) references finding (tenant_id, id) on delete cascade
);
select protect('finding_event');
revoke update, delete on finding_event from app;
create policy with_finding on finding_event for select to shared_reader using (
    exists (select from finding f where f.tenant_id = finding_event.tenant_id and f.id = finding_event.finding_id));
grant select on finding_event to shared_reader;

create table corrective_action
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    finding_tenant_id uuid        not null,
    finding_id        uuid        not null,
    cause             text        not null default '' check (length(cause) <= 20000),
    correction        text        not null default '' check (length(correction) <= 20000),
    action            text        not null default '' check (length(action) <= 20000),
    due_on            date,
    evidence          text        not null default '' check (length(evidence) <= 20000),
    -- how the body came to know it, where it answers on the client's behalf
    source            text check (length(source) between 1 and 500),
    answered_on       date,
    written_by        text        not null default acting_name(),
    sent_at           timestamptz,
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now(),
    version           int         not null default 0,
    primary key (tenant_id, id),
    constraint answer_is_whole check (sent_at is null or answered_on is not null and cause <> '' and correction <> '' and action <> '' and due_on is not null),
    constraint on_behalf_has_a_source check ((source is not null) = (tenant_id = finding_tenant_id))
);
select protect('corrective_action');
select keep_history('corrective_action', 'corrective_action', 'id');
create index corrective_action_to on corrective_action (finding_tenant_id, finding_id);
create unique index one_draft on corrective_action (tenant_id, finding_tenant_id, finding_id) where sent_at is null;
create policy to_the_body on corrective_action for select to shared_reader using (
    sent_at is not null and finding_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy with_finding on corrective_action for select to shared_reader using (
    sent_at is not null
    and exists (select from finding f where f.tenant_id = corrective_action.finding_tenant_id and f.id = corrective_action.finding_id));
grant select on corrective_action to shared_reader;

create function answer_stands_still() returns trigger language plpgsql as
$$
begin
    raise exception 'answer % was sent', old.id using errcode = '23514', constraint = 'answer_stands_still';
end
$$;
create trigger answer_stands_still before update or delete on corrective_action for each row
    when (old.sent_at is not null) execute function answer_stands_still();

create function finding_may_move(before text, after text) returns boolean language sql immutable parallel safe
    return (before, after) in (
        ('OPEN', 'RESPONDED'), ('OPEN', 'NOTED'), ('RESPONDED', 'ACCEPTED'), ('RESPONDED', 'OPEN'), ('ACCEPTED', 'VERIFIED'), ('ACCEPTED', 'OPEN'),
        ('VERIFIED', 'CLOSED'), ('VERIFIED', 'OPEN'), ('CLOSED', 'OPEN'));

create function check_finding_move() returns trigger language plpgsql as
$$
begin
    if old.state <> new.state and not finding_may_move(old.state, new.state) then
        raise exception 'finding % does not go from % to %', new.id, old.state, new.state
            using errcode = '23514', constraint = 'finding_moves_as_g2_says';
    end if;
    if old.grade in ('MAJOR', 'MINOR') and new.grade not in ('MAJOR', 'MINOR')
        or old.released_at is not null and old.grade <> new.grade and not (old.grade = 'MINOR' and new.grade = 'MAJOR') then
        raise exception 'finding % is not downgraded from % to %', new.id, old.grade, new.grade
            using errcode = '23514', constraint = 'finding_is_not_downgraded';
    end if;
    if old.released_at is not null and (old.statement, old.evidence, old.clause) is distinct from (new.statement, new.evidence, new.clause) then
        raise exception 'finding % was released', new.id using errcode = '23514', constraint = 'finding_stands_still';
    end if;
    return new;
end
$$;
create trigger check_finding_move before update on finding for each row execute function check_finding_move();

create function check_finding_event() returns trigger language plpgsql as
$$
declare
    now_state text;
    told      text;
begin
    select state into now_state from finding where tenant_id = new.tenant_id and id = new.id;
    select state_after into told from finding_event where tenant_id = new.tenant_id and finding_id = new.id order by seq desc limit 1;
    if now_state is not null and told is distinct from now_state then
        raise exception 'finding % moved to % and left no event', new.id, now_state
            using errcode = '23514', constraint = 'finding_leaves_its_event';
    end if;
    return null;
end
$$;
create constraint trigger check_finding_event after update of state on finding deferrable initially deferred for each row
    when (old.state <> new.state) execute function check_finding_event();
