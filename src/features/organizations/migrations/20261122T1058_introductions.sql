-- A few words somebody says about themself to those they work for, by post; the newest stands.
create table introduction (
  post_id uuid primary key references post,
  say     text not null check (length(say) between 2 and 120),
  at      timestamptz not null
);
grant select, insert, update on introduction to mulin_runtime;
grant select, delete on introduction to mulin_retention;
comment on column introduction.say is 'personal | 让居民认识自己的网格员(本人写、本人可改) | 同意(个保法13(1)) | 离任后1年 | 社区书记';
