-- The days for complaints and appeals are house rules like the others, with their history; nobody ever wrote here.
drop table grievance_setting;
