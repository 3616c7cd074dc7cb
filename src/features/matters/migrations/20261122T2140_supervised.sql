-- The light of supervision, so that the desk can list what is watched; what the state says stays the truth.
alter table matter add column supervised boolean not null default false;
grant update (supervised) on matter to mulin_runtime;
comment on column matter.supervised is 'plain';
update matter set supervised = true where ended_at is null and jsonb_typeof(state -> 'supervised') = 'object';
