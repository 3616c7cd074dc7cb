-- Who looked at a name or a number is kept for its person three years.
grant delete on reveal to mulin_retention;
create policy over on reveal for delete to mulin_retention using (true);
