-- Set in the transaction that the call commits: a repeated call whose first answer was lost is not done again.
alter table idempotent_answer add column written boolean not null default false;
