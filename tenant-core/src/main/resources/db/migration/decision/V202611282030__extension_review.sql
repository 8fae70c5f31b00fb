-- What an extension without an audit rests on (A-73): the application's review for the new codes (A-22, C-10), by somebody other than who
-- decides. Each look is kept, the newest counts.
create table extension_review
(
    tenant_id   uuid        not null references tenant (id),
    id          uuid        not null,
    file_id     uuid        not null,
    seq         int         not null check (seq > 0),
    codes       text[]      not null check (cardinality(codes) > 0),
    checked     text[]      not null check (checked <@ array ['INFORMATION', 'COMPETENCE', 'SITES', 'AUDIT_TIME', 'INFLUENCES']),
    notes       text        not null check (length(notes) between 1 and 4000),
    person_id   uuid                 default acting_person(),
    person      text                 default acting_name(),
    reviewed_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    unique (tenant_id, file_id, seq),
    foreign key (tenant_id, file_id) references decision_file (tenant_id, id)
);
select protect('extension_review');
revoke update, delete on extension_review from app;

-- An extension that was audited with a surveillance or recertification stands beside the decision about that audit.
drop index one_decision_a_file;
create unique index one_decision_a_file on decision (tenant_id, file_id) where file_id is not null and kind <> 'EXTEND';

create function extension_is_reviewed() returns trigger language plpgsql as
$$
begin
    if (select r.person_id from extension_review r where r.tenant_id = new.tenant_id and r.file_id = new.file_id order by r.seq desc limit 1)
        = new.decided_by then
        raise exception 'decision % is by who reviewed the extension (A-73)', new.id using errcode = '23514', constraint = 'extension_is_reviewed';
    end if;
    return null;
end
$$;
create constraint trigger extension_is_reviewed after insert on decision for each row when (new.kind = 'EXTEND')
    execute function extension_is_reviewed();
