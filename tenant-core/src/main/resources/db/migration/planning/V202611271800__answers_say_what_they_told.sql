-- The letter that settles an answer brings the entry for the calendar; which version of the audit it told is kept, so that nobody is told it twice.
alter table visit_answer
    add column settled_version int;
