-- What has ended is listed by the staff of a community, a grid or a micro-grid, the newest first.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_ended_in_community on matter (community_id, opened_at desc, id desc) where ended_at is not null;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_ended_in_grid on matter (grid_id, opened_at desc, id desc) where ended_at is not null;
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_ended_in_micro_grid on matter (micro_grid_id, opened_at desc, id desc) where ended_at is not null;
