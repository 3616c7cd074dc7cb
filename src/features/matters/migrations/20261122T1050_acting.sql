-- What stands on a matter beside its step: its building, where a building head answers first; who was called in to help (a person's id, or
-- `<area> <kind of post>`), who read it in full; the clock of the first reply.
alter table matter add column building_id uuid;
-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint -- the column is new and empty
alter table matter add constraint matter_building_id_fkey foreign key (building_id) references area;
-- squawk-ignore require-concurrent-index-creation -- empty: no matter has its building yet
create index matter_of_building on matter (building_id) where building_id is not null;
alter table matter add column team text[] not null default '{}';
alter table matter add column first_reply_due timestamptz;
alter table matter add column first_reply_at timestamptz;
grant update (building_id, team, first_reply_due, first_reply_at) on matter to mulin_runtime;
comment on column matter.team is 'plain';

-- Reports read the matters of some days; they are written in the order of their opening, so this costs next to nothing.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_by_opening on matter using brin (opened_at) with (pages_per_range = 32, autosummarize = on);

-- What somebody handed over, raised or returned.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_event_passed_on on matter_event (by_person, at desc, matter_id, seq)
  where by_person is not null and (kind in ('handed-over', 'raised') or outcome in ('returned', 'handed-over'));

-- A notice may carry what somebody wrote: it names the event, whose words stay sealed with the matter.
alter table notice add column event_seq integer;
