-- Findings, and the outbox that tells the indexer about them in the same transaction.
create table finding
(
    tenant_id         uuid        not null references tenant (id),
    id                uuid        not null,
    audit_id          uuid        not null,
    organisation_id   uuid        not null,
    site_id           uuid,
    standard          text        not null,
    clause            text check (length(clause) <= 20),
    grade             text        not null check (grade in ('MAJOR', 'MINOR', 'OFI', 'STRENGTH')),
    state             text        not null check (state in ('OPEN', 'RESPONDED', 'ACCEPTED', 'VERIFIED', 'CLOSED', 'NOTED')),
    iaf_codes         text[]      not null default '{}',
    statement         text        not null check (length(statement) between 1 and 20000),
    evidence          text        not null default '' check (length(evidence) <= 20000),
    raised_on         date        not null,
    raised_by         text        not null default acting_name(),
    subject_tenant_id uuid references tenant (id),
    released_at       timestamptz,
    created_at        timestamptz not null default now(),
    changed_at        timestamptz not null default now(),
    version           int         not null default 0,
    primary key (tenant_id, id),
    foreign key (tenant_id, audit_id) references audit (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, site_id) references site (tenant_id, id),
    constraint nonconformity_names_its_clause check (clause is not null or grade in ('OFI', 'STRENGTH'))
);
select protect('finding');
select share('finding', 'FINDING');
select keep_history('finding', 'finding', 'id');
create index finding_newest on finding (tenant_id, raised_on desc, id);
create index finding_of_audit on finding (tenant_id, audit_id);
create index finding_of_organisation on finding (tenant_id, organisation_id);
create index finding_subject on finding (subject_tenant_id, raised_on desc) where subject_tenant_id is not null;
create trigger set_subject before insert or update of organisation_id on finding
    for each row execute function set_subject();

-- A link to a client company tells every earlier row whom it is about.
create function tell_subject() returns trigger language plpgsql as
$$
begin
    update certification set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    update audit set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    update finding set subject_tenant_id = new.client_tenant_id where tenant_id = new.tenant_id and organisation_id = new.id;
    return null;
end
$$;
create trigger tell_subject after update of client_tenant_id on organisation for each row
    when (old.client_tenant_id is distinct from new.client_tenant_id) execute function tell_subject();

-- Whose shared row it is: the name of a body goes with what it shares, to those it shares it with.
create policy sharing on tenant for select to shared_reader using (
    id = any (array (select grantor from granted('FINDING') union select grantor from granted('AUDIT')
                     union select grantor from granted('CERTIFICATION') union select tenant_id from organisation
                     where client_tenant_id = any (array (select current_tenant() union all select grantor from granted('FINDING'))))));
grant select (id, kind, name, name_zh) on tenant to shared_reader;

create table outbox
(
    seq        bigint generated always as identity primary key,
    tenant_id  uuid        not null,
    finding_id uuid        not null,
    written_at timestamptz not null default clock_timestamp()
);
select protect('outbox');
revoke all on outbox from app;
grant insert (tenant_id, finding_id) on outbox to app;
create policy indexing on outbox to indexer using (true) with check (true);
-- update, because FOR UPDATE asks for it
grant select, insert, update, delete on outbox to indexer;
create policy door on outbox for select to doorkeeper using (true);
grant select on outbox to doorkeeper;
create policy indexing on finding for select to indexer using (true);
grant select on finding to indexer;
create policy indexing on organisation for select to indexer using (true);
grant select (tenant_id, id, name, name_zh) on organisation to indexer;

-- One statement, one trigger call and one wake-up, however many rows it touches.
create function write_outbox() returns trigger language plpgsql as
$$
begin
    if tg_table_name = 'organisation' then
        insert into outbox (tenant_id, finding_id)
        select f.tenant_id, f.id
        from changed c join before b on b.tenant_id = c.tenant_id and b.id = c.id
            join finding f on f.tenant_id = c.tenant_id and f.organisation_id = c.id
        where (b.name, b.name_zh) is distinct from (c.name, c.name_zh);
    else
        insert into outbox (tenant_id, finding_id) select tenant_id, id from changed;
    end if;
    notify outbox;
    return null;
end
$$;
create trigger outbox_insert after insert on finding referencing new table as changed for each statement execute function write_outbox();
create trigger outbox_update after update on finding referencing new table as changed for each statement execute function write_outbox();
create trigger outbox_delete after delete on finding referencing old table as changed for each statement execute function write_outbox();
create trigger outbox_rename after update on organisation referencing old table as before new table as changed
    for each statement execute function write_outbox();

-- Numbers of the outbox are the versions of the index. They begin at the time of day, so that an index that outlives its
-- database (a restored one, say) never holds newer versions than the database can give.
select setval(pg_get_serial_sequence('outbox', 'seq'), (extract(epoch from clock_timestamp()) * 1000000)::bigint);
