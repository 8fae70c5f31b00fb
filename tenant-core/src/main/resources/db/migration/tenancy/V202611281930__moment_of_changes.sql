-- What was changed and what clients told can be put on record as of its day, too: a load that takes over older records says when it was.
alter table history
    alter column at set default moment();
alter table notice
    alter column told_at set default moment();
alter table notice_step
    alter column at set default moment();
