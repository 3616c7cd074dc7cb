-- Matters are laid down in the order they come, so a block range index finds those of the last weeks at next to no cost for whoever files one.
-- squawk-ignore require-concurrent-index-creation -- migrations run before the service is opened
create index matter_by_day on matter using brin (opened_at) with (pages_per_range = 16);
