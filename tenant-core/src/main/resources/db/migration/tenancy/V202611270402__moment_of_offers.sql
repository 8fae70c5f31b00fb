-- Offers, the papers that were signed, and the audit time behind them can be put on record as of their day, too.
alter table quote
    alter column created_at set default moment();
alter table document
    alter column uploaded_at set default moment();
alter table audit_time
    alter column recorded_at set default moment();
