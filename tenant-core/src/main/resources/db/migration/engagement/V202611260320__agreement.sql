-- The offer in versions, and who signed which of them (A-26). A sent version never changes: what was signed stays what it was.
create table quote
(
    tenant_id     uuid          not null,
    id            uuid          not null,
    engagement_id uuid          not null,
    number        int           not null check (number > 0),
    state         text          not null check (state in ('DRAFT', 'SENT', 'SUPERSEDED')),
    currency      text          not null default 'TWD' check (currency ~ '^[A-Z]{3}$'),
    tax_percent   numeric(4, 2) not null default 5 check (tax_percent between 0 and 50),
    valid_until   date,
    terms         text          not null default '' check (length(terms) <= 10000),
    sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_by       text,
    sent_at       timestamptz,
    created_at    timestamptz   not null default now(),
    changed_at    timestamptz   not null default now(),
    version       int           not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, engagement_id, number),
    foreign key (tenant_id, engagement_id) references engagement (tenant_id, id),
    check (state = 'DRAFT' or (sent_at is not null and sha256 is not null and valid_until is not null))
);
select protect('quote');
select keep_history('quote', 'quote', 'engagement_id');
create unique index quote_one_draft on quote (tenant_id, engagement_id) where state = 'DRAFT';
create unique index quote_one_in_force on quote (tenant_id, engagement_id) where state = 'SENT';
create policy about_subject on quote for select to shared_reader using (
    state <> 'DRAFT' and exists (select from engagement e where e.tenant_id = quote.tenant_id and e.id = quote.engagement_id));
grant select on quote to shared_reader;

create table quote_line
(
    tenant_id uuid           not null,
    quote_id  uuid           not null,
    position  int            not null check (position between 0 and 199),
    standard  text,
    item      text           not null check (length(item) between 1 and 300),
    days      numeric(6, 1)  not null check (days > 0),
    rate      numeric(12, 2) not null check (rate >= 0),
    primary key (tenant_id, quote_id, position),
    foreign key (tenant_id, quote_id) references quote (tenant_id, id)
);
select protect('quote_line');
create policy about_subject on quote_line for select to shared_reader using (
    exists (select from quote q where q.tenant_id = quote_line.tenant_id and q.id = quote_line.quote_id));
grant select on quote_line to shared_reader;

create function quote_stays() returns trigger language plpgsql as
$$
begin
    if tg_table_name = 'quote_line' then
        if exists (select from quote q
                   where q.tenant_id = case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end
                     and q.id = case when tg_op = 'DELETE' then old.quote_id else new.quote_id end and q.state <> 'DRAFT') then
            raise exception 'the quote was sent' using errcode = '23514', constraint = 'quote_stays';
        end if;
    elsif tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'quote % was sent', old.id using errcode = '23514', constraint = 'quote_stays';
        end if;
    elsif old.state <> 'DRAFT' and (old.state, new.state) <> ('SENT', 'SUPERSEDED') and old is distinct from new
        or old.state = 'SENT' and (old.number, old.currency, old.tax_percent, old.valid_until, old.terms, old.sha256, old.sent_at)
            is distinct from (new.number, new.currency, new.tax_percent, new.valid_until, new.terms, new.sha256, new.sent_at) then
        raise exception 'quote % was sent', old.id using errcode = '23514', constraint = 'quote_stays';
    end if;
    return null;
end
$$;
create constraint trigger quote_stays after update or delete on quote for each row execute function quote_stays();
create constraint trigger quote_stays after insert or update or delete on quote_line for each row execute function quote_stays();

-- One signature: of the body, of the client in its own tenant (and the body's copy), or taken from paper on its behalf.
create table sign_off
(
    tenant_id      uuid        not null references tenant (id),
    id             uuid        not null,
    engagement_id  uuid        not null,
    quote_id       uuid        not null,
    quote_sha256   text        not null check (quote_sha256 ~ '^[0-9a-f]{64}$'),
    party          text        not null check (party in ('BODY', 'CLIENT')),
    typed_name     text        not null check (length(typed_name) between 1 and 120),
    intent         text        not null check (length(intent) between 1 and 1000),
    body_tenant_id uuid        not null references tenant (id),
    from_tenant    uuid references tenant (id),
    source         text check (length(source) between 1 and 500),
    source_on      date,
    document_id    uuid,
    person_id      uuid                 default acting_person(),
    person         text                 default acting_name(),
    signed_at      timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, quote_id, party),
    foreign key (tenant_id, document_id) references document (tenant_id, id),
    check ((source is null) = (source_on is null)),
    check (source is null or document_id is not null)
);
select protect('sign_off');
revoke update, delete on sign_off from app;
create index sign_off_for on sign_off (body_tenant_id);
create policy to_body on sign_off for select to shared_reader using (
    body_tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy about_subject on sign_off for select to shared_reader using (
    exists (select from quote q where q.tenant_id = sign_off.tenant_id and q.id = sign_off.quote_id));
grant select on sign_off to shared_reader;

-- Nobody is under contract without both signatures under the version in force (A-26).
create function contract_is_signed() returns trigger language plpgsql as
$$
begin
    if (select count(distinct s.party) from quote q
            join sign_off s on s.tenant_id = q.tenant_id and s.quote_id = q.id and s.quote_sha256 = q.sha256
        where q.tenant_id = new.tenant_id and q.engagement_id = new.id and q.state = 'SENT') < 2 then
        raise exception 'engagement % is not signed by both sides (A-26)', new.id
            using errcode = '23514', constraint = 'contract_is_signed';
    end if;
    return null;
end
$$;
create constraint trigger contract_is_signed after insert or update of state on engagement
    deferrable initially deferred for each row when (new.state in ('CONTRACTED', 'PROGRAMMED')) execute function contract_is_signed();
