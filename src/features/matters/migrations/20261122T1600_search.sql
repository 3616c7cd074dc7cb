-- Finding a matter by words of its short line: every two neighbouring characters, behind the end of the community's id, so that a search
-- in one community reads only its own. Written once with the matter; the line itself is checked again when it is found.
create table matter_search (
  matter_id uuid primary key references matter,
  words     text[] not null
);
insert into matter_search (matter_id, words)
select m.id, coalesce(array_agg(distinct right(m.community_id::text, 8) || substr(line, i, 2)), '{}')
from matter m, lateral (select lower(regexp_replace(normalize(m.subject, NFKC), '\s', '', 'g')) as line) as l, generate_series(1, greatest(length(line) - 1, 1)) as i
group by m.id;
create index matter_search_words on matter_search using gin (words);
grant select, insert on matter_search to mulin_runtime;
grant select on matter_search to mulin_retention;
comment on column matter_search.words is 'plain';
