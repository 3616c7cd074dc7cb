-- 职能宗旨: what a grid's Party body or micro-station is there for. Both are in use only once it is written.
alter table body_kind add column needs_mission boolean not null default false;
comment on column body_kind.needs_mission is 'plain';
insert into body_kind (id, name, levels, single, after, top, sort, needs_mission) values
  ('micro-station', '网格党群服务微站', '{grid}', null, null, true, 115, true);
insert into body_under (kind, under) values
  ('micro-station', 'committee'), ('micro-station', 'branch'), ('micro-station', 'grid-group');
update body_kind set needs_mission = true where id in ('branch', 'grid-group');

alter table organization add column mission text;
alter table organization add column active_on date;
alter table organization add constraint organization_mission check (length(mission) between 10 and 300) not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new
alter table organization validate constraint organization_mission;
alter table organization add constraint organization_active check (active_on is null or mission is not null) not valid;
-- squawk-ignore constraint-missing-not-valid -- the columns are new
alter table organization validate constraint organization_active;
comment on column organization.mission is 'plain';
comment on column organization.active_on is 'plain';
