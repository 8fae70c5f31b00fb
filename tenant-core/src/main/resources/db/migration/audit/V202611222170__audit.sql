-- Audits with their sites and team. The database refuses double booking, an audit that nobody leads, and a team member
-- against whom the impartiality register speaks; Java explains.
create table audit
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    certification_id  uuid        not null,
    organisation_id   uuid        not null,
    standard          text        not null,
    type              text        not null check (type in ('STAGE_1', 'STAGE_2', 'SURVEILLANCE', 'RECERTIFICATION', 'SPECIAL', 'FOLLOW_UP', 'TRANSFER_VISIT')),
    reason            text check (length(reason) <= 2000),
    state             text        not null check (state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS', 'FINDINGS_ISSUED', 'RESPONDED',
                                                            'OVERDUE', 'ACCEPTED', 'REPORTED', 'READY_FOR_DECISION', 'CANCELLED')),
    iaf_codes         text[]      not null check (cardinality(iaf_codes) > 0),
    starts_on         date        not null,
    ends_on           date        not null check (ends_on >= starts_on and ends_on - starts_on <= 60),
    language          text check (length(language) <= 20),
    cancel_reason     text check (length(cancel_reason) <= 2000),
    -- the names that the client was given, lead first (A-40): it never reads the body's auditors
    team_told         text[]      not null default '{}',
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz,
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now(),
    version           int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, certification_id) references certification (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    check (type <> 'SPECIAL' or reason is not null),
    check (state <> 'CANCELLED' or cancel_reason is not null)
);
select protect('audit');
select share('audit', 'AUDIT');
select keep_history('audit', 'audit', 'id');
create index audit_by_day on audit (tenant_id, starts_on, id);
create index audit_of_certification on audit (tenant_id, certification_id, starts_on);
create index audit_of_organisation on audit (tenant_id, organisation_id, starts_on);
create index audit_subject on audit (subject_tenant_id, starts_on) where subject_tenant_id is not null;
create trigger set_subject before insert or update of organisation_id on audit
    for each row execute function set_subject();

create table audit_site
(
    tenant_id uuid not null,
    audit_id  uuid not null,
    site_id   uuid not null,
    primary key (tenant_id, audit_id, site_id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade,
    foreign key (tenant_id, site_id) references site (tenant_id, id)
);
select protect('audit_site');

create table audit_member
(
    tenant_id  uuid    not null,
    audit_id   uuid    not null,
    auditor_id uuid    not null,
    role       text    not null check (role in ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT', 'OBSERVER', 'TRAINEE')),
    booked     daterange,
    primary key (tenant_id, audit_id, auditor_id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id) on delete cascade,
    foreign key (tenant_id, auditor_id) references auditor (tenant_id, id),
    constraint no_double_booking exclude using gist (tenant_id with =, auditor_id with =, booked with &&)
        deferrable initially deferred
);
select protect('audit_member');
select keep_history('audit_member', 'audit', 'audit_id');
create unique index one_lead on audit_member (tenant_id, audit_id) where role = 'LEAD_AUDITOR';
create index audit_member_of on audit_member (tenant_id, auditor_id);

-- A member is booked for the days of the audit, and free again once it is cancelled.
create function book_member() returns trigger language plpgsql as
$$
begin
    select case when a.state <> 'CANCELLED' then daterange(a.starts_on, a.ends_on, '[]') end into new.booked
    from audit a where a.tenant_id = new.tenant_id and a.id = new.audit_id;
    return new;
end
$$;
create trigger book_member before insert or update on audit_member for each row execute function book_member();

create function rebook_team() returns trigger language plpgsql as
$$
begin
    update audit_member set booked = null where tenant_id = new.tenant_id and audit_id = new.id;
    return null;
end
$$;
create trigger rebook_team after update of starts_on, ends_on, state on audit for each row
    when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on or (old.state = 'CANCELLED') <> (new.state = 'CANCELLED'))
    execute function rebook_team();

create function check_team() returns trigger language plpgsql as
$$
declare
    checked  uuid := case when tg_table_name = 'audit' then (to_jsonb(new) ->> 'id')::uuid
                          when tg_op = 'DELETE' then (to_jsonb(old) ->> 'audit_id')::uuid
                          else (to_jsonb(new) ->> 'audit_id')::uuid end;
    held     audit;
    conflict record;
begin
    select * into held from audit a
    where a.tenant_id = case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end and a.id = checked;
    if not found or held.state = 'CANCELLED' then
        return null;
    end if;
    if not exists (select from audit_member m where m.tenant_id = held.tenant_id and m.audit_id = held.id and m.role = 'LEAD_AUDITOR') then
        raise exception 'audit % has no lead auditor (A-43)', held.id using errcode = '23514', constraint = 'audit_has_lead';
    end if;
    -- a finished audit is judged by what was known when it took place
    if held.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS') then
        select c.rule, c.auditor_id into conflict
        from impartiality.conflicts(held.organisation_id) c
        where (c.until is null or c.until >= held.starts_on)
          and (c.auditor_id is null
            or exists (select from audit_member m where m.tenant_id = held.tenant_id and m.audit_id = held.id and m.auditor_id = c.auditor_id))
        limit 1;
        if found then
            raise exception 'audit % is not impartial (%)', held.id, conflict.rule
                using errcode = '23514', constraint = 'team_is_impartial', detail = conflict.rule;
        end if;
    end if;
    return null;
end
$$;
create constraint trigger check_team after insert or update or delete on audit_member
    deferrable initially deferred for each row execute function check_team();
create constraint trigger check_team after insert or update of starts_on, ends_on, state on audit
    deferrable initially deferred for each row execute function check_team();
