-- Whether the post of a member who reported was given for the report: then it ends with it. Nobody knows of those there are; they end by the office.
alter table member_report add column post_made boolean not null default false;
comment on column member_report.post_made is 'plain';
grant update (post_made) on member_report to mulin_runtime;
