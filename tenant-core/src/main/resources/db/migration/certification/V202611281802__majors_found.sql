-- Majors that come to light after the closing meeting are part of a certification's life (A-36, A-54): upgraded, raised or opened again.
-- Until when they are verified counts from the audit, and may have passed by then.
alter table certification_event
    drop constraint certification_event_type_check,
    drop constraint certification_event_check2,
    add constraint certification_event_majors_due check (type = 'MAJORS_FOUND' or majors_due >= on_day),
    add constraint certification_event_type_check check (type in ('STAGE_1_END', 'STAGE_2_END', 'SURVEILLANCE', 'RECERTIFICATION_AUDIT', 'MAJORS_FOUND',
                                                                  'MAJORS_VERIFIED', 'DECISION', 'SUSPENDED', 'RESTORED', 'SCOPE_REDUCED', 'TRANSFER_IN',
                                                                  'SCOPE_EXTENDED', 'CANCELLED', 'TRANSFERRED_OUT', 'ON_RECORD'));
