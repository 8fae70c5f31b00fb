-- Proposals are looked for by a job, once on each new day in each body, and looking twice opens nothing twice: no table has to remember it.
drop table decision_round;
