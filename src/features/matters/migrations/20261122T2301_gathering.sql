-- Where many have a part in one matter: its other sides, by person or, where the ledger does not know them, by account; and who has spoken on a
-- panel of the step it stands at. Both read it. The state stays the truth.
alter table matter add column sides uuid[] not null default '{}';
alter table matter add column spoken uuid[] not null default '{}';
grant update (spoken) on matter to mulin_runtime;
comment on column matter.sides is 'personal | 让事情的另一方看到自己的事 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
comment on column matter.spoken is 'personal | 让表过态的人看到自己议的事 | 为办事所必需(个保法13(2)) | 办结后3年 | 社区书记';
-- squawk-ignore require-concurrent-index-creation -- empty: no matter has other sides yet
create index matter_of_side on matter using gin (sides) where sides <> '{}';
-- What is pinned up in a community, the soonest over first.
-- squawk-ignore require-concurrent-index-creation -- empty: nothing is posted yet
create index matter_posted on matter (community_id, due_at, id) where doing = 'post' and ended_at is null;
