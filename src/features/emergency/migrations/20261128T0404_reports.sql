-- Whoever lives here and wishes to help reports so; the office takes them in, and they are volunteers of the community until the emergency ends, no longer.
create table emergency_report (
  emergency_id uuid not null references emergency,
  person_id    uuid not null references person,
  called       text not null check (length(called) between 1 and 20),
  roles        text[] not null check (cardinality(roles) > 0),
  at           timestamptz not null,
  post_id      uuid references post,
  joined_at    timestamptz,
  left_at      timestamptz,
  primary key (emergency_id, person_id),
  check ((post_id is null) = (joined_at is null))
);
create index emergency_report_of_person on emergency_report (person_id);
create index emergency_report_of_post on emergency_report (post_id) where post_id is not null;
grant select, insert on emergency_report to mulin_runtime;
grant update (called, roles, at, post_id, joined_at, left_at) on emergency_report to mulin_runtime;
grant select, delete on emergency_report to mulin_retention;
comment on column emergency_report.called is 'personal | 应急期间谁报备要来帮忙、愿意做哪一样 | 同意(个保法13(1)) | 应急结束后30天 | 社区书记';
comment on column emergency_report.roles is 'personal | 应急期间谁报备要来帮忙、愿意做哪一样 | 同意(个保法13(1)) | 应急结束后30天 | 社区书记';
