-- What sort of sensitive thing is said where this is asked for: it is agreed to by itself before it is written (PIPL 29).
alter table leaf add column sensitive text;
alter table leaf add constraint leaf_sensitive check (sensitive in ('finances', 'disability', 'health')) not valid;
comment on column leaf.sensitive is 'plain';
update leaf set sensitive = 'finances' where id in ('agency-allowance', 'policy-living', 'policy-sudden');
update leaf set sensitive = 'disability' where id in ('agency-relief', 'policy-disabled');
update leaf set sensitive = 'health' where id in ('policy-illness', 'agency-insurance');
