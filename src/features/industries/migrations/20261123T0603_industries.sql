-- What a village grows together: a product, the plots of the households that grow it, what came of it each year.
create table industry (
  id           uuid primary key,
  community_id uuid not null references area,
  name         text not null check (length(name) between 2 and 30),
  about        text not null check (length(about) between 2 and 300),
  begun_by     uuid not null references account,
  at           timestamptz not null,
  unique (community_id, name)
);
create index industry_begun_by on industry (begun_by);
grant select, insert on industry to mulin_runtime;
grant select on industry to mulin_retention;
comment on column industry.name is 'plain';
comment on column industry.about is 'plain';

-- A household's plot, in hundredths of a mu. The household and the committee read it; everybody else the sum.
create table industry_plot (
  id            uuid primary key,
  industry_id   uuid not null references industry,
  household_id  uuid not null references household,
  hundredths_mu integer not null check (hundredths_mu between 1 and 10000000),
  entered_by    uuid not null references account,
  at            timestamptz not null,
  ended_at      timestamptz
);
create index industry_plot_of_industry on industry_plot (industry_id) where ended_at is null;
create index industry_plot_of_household on industry_plot (household_id);
create index industry_plot_entered_by on industry_plot (entered_by);
grant select, insert on industry_plot to mulin_runtime;
grant update (ended_at) on industry_plot to mulin_runtime;
grant select, delete on industry_plot to mulin_retention;
comment on column industry_plot.hundredths_mu is 'personal | 产业项目：这户种了多少亩，合计后公开 | 同意(个保法13(1)) | 不种后1年 | 村委会';

create table industry_output (
  industry_id uuid not null references industry,
  year        smallint not null check (year between 1950 and 2100),
  kilograms   bigint not null check (kilograms between 0 and 1000000000),
  by_account  uuid not null references account,
  at          timestamptz not null,
  primary key (industry_id, year)
);
create index industry_output_by_account on industry_output (by_account);
grant select, insert on industry_output to mulin_runtime;
grant update (kilograms, by_account, at) on industry_output to mulin_runtime;
grant select on industry_output to mulin_retention;
comment on column industry_output.year is 'plain';
