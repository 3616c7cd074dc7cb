-- A rule that was ended is forgotten with the helpers it named. Of stars given to homes only their sum is left, a year after the round that came next was over.
grant delete on routing_rule, star_given, open_rating to mulin_retention;
create table star_total (
  round_id uuid not null references round,
  stars    smallint not null check (stars between 1 and 5),
  many     integer not null check (many > 0),
  primary key (round_id, stars)
);
grant select on star_total to mulin_runtime;
grant select, insert, update on star_total to mulin_retention;
comment on column star_total.stars is 'plain';
