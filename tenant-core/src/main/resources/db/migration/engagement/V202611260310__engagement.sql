-- From an enquiry to a programme (DOMAIN G.1). The body's engagement is the machine; what the client types, submits and signs is the
-- client's own row where it has a tenant, and the body keeps its copy of everything that was submitted or signed (A-86).
create table engagement
(
    tenant_id          uuid        not null references tenant (id),
    id                 uuid        not null,
    number             int         not null check (number > 0),
    organisation_id    uuid        not null,
    state              text        not null check (state in ('ENQUIRY', 'SUBMITTED', 'INFO_REQUESTED', 'REVIEWED', 'CONTRACTED', 'PROGRAMMED', 'DECLINED', 'CANCELLED')),
    standards          text[]      not null default '{}',
    origin             text        not null check (origin in ('CLIENT', 'BODY')),
    steps              int         not null default 1 check (steps > 0),
    state_since        timestamptz not null default now(),
    reason             text check (length(reason) <= 4000),
    application_number int         not null default 0 check (application_number >= 0),
    subject_tenant_id  uuid references tenant (id),
    released_at        timestamptz,
    created_at         timestamptz not null default now(),
    changed_at         timestamptz not null default now(),
    version            int         not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    check (state not in ('INFO_REQUESTED', 'DECLINED', 'CANCELLED') or reason is not null),
    check (state in ('ENQUIRY', 'CANCELLED') or application_number > 0)
);
select protect('engagement');
select keep_history('engagement', 'engagement', 'id');
create index engagement_by_state on engagement (tenant_id, state, state_since desc, id);
create index engagement_of_organisation on engagement (tenant_id, organisation_id);
create index engagement_subject on engagement (subject_tenant_id, state_since desc) where subject_tenant_id is not null;
create trigger set_subject before insert or update of organisation_id on engagement
    for each row execute function set_subject();
-- never by a grant: no consultancy learns of offers and agreements (A-66)
create policy about_subject on engagement for select to shared_reader using (
    released_at is not null and subject_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on engagement to shared_reader;

-- Every step, for ever: who, when, from where to where, why, and by which rules it was judged.
create table engagement_step
(
    tenant_id     uuid        not null,
    id            uuid        not null,
    engagement_id uuid        not null,
    seq           int         not null check (seq > 0),
    step          text        not null check (step in ('ENQUIRE', 'SUBMIT', 'ASK', 'ANSWER', 'COMPLETE_REVIEW', 'DECLINE', 'CONTRACT', 'CREATE_PROGRAMME', 'CANCEL')),
    from_state    text,
    to_state      text        not null,
    reason        text check (length(reason) <= 4000),
    evidence      text check (length(evidence) <= 1000),
    rules         text[]      not null,
    rule_set      text        not null check (length(rule_set) between 1 and 60),
    from_tenant   uuid references tenant (id),
    person_id     uuid                 default acting_person(),
    person        text                 default acting_name(),
    at            timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, engagement_id, seq),
    foreign key (tenant_id, engagement_id) references engagement (tenant_id, id),
    check ((from_state is null) = (seq = 1)),
    check (step not in ('ASK', 'DECLINE', 'CANCEL') or reason is not null)
);
select protect('engagement_step');
revoke update, delete on engagement_step from app;
create policy about_subject on engagement_step for select to shared_reader using (
    exists (select from engagement e where e.tenant_id = engagement_step.tenant_id and e.id = engagement_step.engagement_id));
grant select on engagement_step to shared_reader;

-- The machine itself: what G.1 does not draw is refused here too, and no state is reached without its step on record.
create function engagement_moves() returns trigger language plpgsql as
$$
begin
    if (old.state, new.state) not in (
            ('ENQUIRY', 'SUBMITTED'), ('SUBMITTED', 'INFO_REQUESTED'), ('INFO_REQUESTED', 'SUBMITTED'), ('SUBMITTED', 'REVIEWED'),
            ('SUBMITTED', 'DECLINED'), ('REVIEWED', 'CONTRACTED'), ('CONTRACTED', 'PROGRAMMED'), ('ENQUIRY', 'CANCELLED'),
            ('SUBMITTED', 'CANCELLED'), ('INFO_REQUESTED', 'CANCELLED'), ('REVIEWED', 'CANCELLED'), ('CONTRACTED', 'CANCELLED'),
            ('PROGRAMMED', 'CANCELLED')) then
        raise exception 'engagement % cannot go from % to % (G.1)', new.id, old.state, new.state
            using errcode = '23514', constraint = 'engagement_moves';
    end if;
    return null;
end
$$;
create constraint trigger engagement_moves after update of state on engagement for each row
    when (old.state <> new.state) execute function engagement_moves();

create function engagement_step_on_record() returns trigger language plpgsql as
$$
begin
    if not exists (select from engagement e
                            join engagement_step s on s.tenant_id = e.tenant_id and s.engagement_id = e.id and s.seq = e.steps
                   where e.tenant_id = new.tenant_id and e.id = new.id and s.to_state = e.state) then
        raise exception 'engagement % is in a state without its step', new.id
            using errcode = '23514', constraint = 'engagement_step_on_record';
    end if;
    return null;
end
$$;
create constraint trigger engagement_step_on_record after insert or update of state, steps on engagement
    deferrable initially deferred for each row execute function engagement_step_on_record();

-- What the reviewer settles for each standard; the certification follows from it.
create table engagement_standard
(
    tenant_id        uuid   not null,
    engagement_id    uuid   not null,
    standard         text   not null,
    iaf_codes        text[] not null default '{}'
        check (array_to_string(iaf_codes, ',') ~ '^((0[1-9]|[12][0-9]|3[0-9])(,(?=.)|$))*$'),
    complexity       text check (complexity in ('HIGH', 'MEDIUM', 'LOW', 'LIMITED')),
    scope_text       text check (length(scope_text) <= 2000),
    certification_id uuid,
    primary key (tenant_id, engagement_id, standard),
    foreign key (tenant_id, engagement_id) references engagement (tenant_id, id)
);
select protect('engagement_standard');
select keep_history('engagement_standard', 'engagement', 'engagement_id');
create policy about_subject on engagement_standard for select to shared_reader using (
    exists (select from engagement e where e.tenant_id = engagement_standard.tenant_id and e.id = engagement_standard.engagement_id));
grant select on engagement_standard to shared_reader;

-- The application while it is typed: the client's, or the body's that enters it on behalf of a client.
create table application
(
    tenant_id       uuid        not null references tenant (id),
    id              uuid        not null,
    body_tenant_id  uuid        not null references tenant (id),
    organisation_id uuid        not null,
    content         jsonb       not null default '{}' check (length(content::text) <= 300000),
    source          text check (length(source) between 1 and 500),
    source_on       date,
    sent            int         not null default 0 check (sent >= 0),
    started_by      text                 default acting_name(),
    created_at      timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    version         int         not null default 0,
    primary key (tenant_id, id)
);
comment on column application.id is 'the id of the engagement, which is the body''s';
select protect('application');
select keep_history('application', 'application', 'id');

-- What was submitted, as it was submitted; the client's own, and the body's copy of it.
create table application_version
(
    tenant_id       uuid        not null references tenant (id),
    id              uuid        not null,
    engagement_id   uuid        not null,
    number          int         not null check (number > 0),
    body_tenant_id  uuid        not null references tenant (id),
    organisation_id uuid        not null,
    content         jsonb       not null check (length(content::text) <= 300000),
    answer          text check (length(answer) <= 4000),
    source          text check (length(source) between 1 and 500),
    source_on       date,
    from_tenant     uuid references tenant (id),
    person          text                 default acting_name(),
    submitted_at    timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, engagement_id, number)
);
select protect('application_version');
revoke update, delete on application_version from app;
create index application_version_for on application_version (body_tenant_id);
create policy to_body on application_version for select to shared_reader using (
    body_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
-- what the body entered on behalf of a client is readable by that client once it has joined
create policy about_subject on application_version for select to shared_reader using (
    exists (select from engagement e where e.tenant_id = application_version.tenant_id and e.id = application_version.engagement_id));
grant select on application_version to shared_reader;

-- The reviewer's checklist (A-22, A-23): the body's own, never shared.
create table review_item
(
    tenant_id     uuid        not null,
    engagement_id uuid        not null,
    item          text        not null check (item ~ '^[A-Z0-9_]{1,40}$'),
    answer        text        not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    note          text        not null default '' check (length(note) <= 4000),
    answered_by   text                 default acting_name(),
    answered_at   timestamptz not null default now(),
    primary key (tenant_id, engagement_id, item),
    foreign key (tenant_id, engagement_id) references engagement (tenant_id, id)
);
select protect('review_item');
select keep_history('review_item', 'review', 'engagement_id');

-- A link to a client company tells the engagements whom they are about.
create function tell_engagements() returns trigger language plpgsql as
$$
begin
    update engagement set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    return null;
end
$$;
create trigger tell_engagements after update of client_tenant_id on organisation for each row
    when (old.client_tenant_id is distinct from new.client_tenant_id) execute function tell_engagements();
