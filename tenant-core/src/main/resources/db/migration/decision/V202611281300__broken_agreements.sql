-- A body suspends on grounds of its own, too: a client that refuses an audit, does not pay, misuses the mark (A-70).
alter table decision_file drop constraint decision_file_matter_check;
alter table decision_file add constraint decision_file_matter_check check (matter in (
    'INITIAL', 'SURVEILLANCE', 'RECERTIFICATION', 'SPECIAL', 'SUSPENSION_PROPOSED', 'SUSPENSION_OVER', 'STAGE_2_AGAIN', 'NEW_INITIAL', 'RESTORATION',
    'LAPSED', 'SUSPENSION_ASKED', 'CANCELLATION_ASKED', 'EXTENSION_ASKED', 'REDUCTION_ASKED', 'CHANGE_ASKED', 'TRANSFER_IN', 'TRANSFER_OUT', 'INCIDENT',
    'AGREEMENT_BROKEN'));
