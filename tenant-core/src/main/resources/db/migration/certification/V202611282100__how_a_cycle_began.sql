-- How the running cycle of each certification began is asked for lists of thousands.
create index certification_event_begins on certification_event (tenant_id, certification_id, on_day, seq desc) include (type, decision)
    where type in ('TRANSFER_IN', 'ON_RECORD') or decision in ('INITIAL', 'RECERTIFICATION', 'RESTORATION');
