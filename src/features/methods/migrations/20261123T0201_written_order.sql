-- The page of a method as it was written: jsonb forgets the order of names, and the first outcome of a step is its main button.
alter table method add column written json;
comment on column method.written is 'plain';
-- A version that was there before is given it once, where it says the same; what it says (definition) nobody can change.
grant update (written) on method to mulin_runtime;
