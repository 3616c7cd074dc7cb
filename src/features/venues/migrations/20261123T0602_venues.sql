-- Rooms and courts of a community. One that is planned stands in the list with the work that makes it, and cannot be booked before it is open.
create table venue (
  id           uuid primary key,
  community_id uuid not null references area,
  area_id      uuid not null references area,
  name         text not null check (length(name) between 2 and 40),
  what         text not null check (length(what) between 2 and 200),
  seats        smallint not null check (seats between 1 and 2000),
  -- Open from this hour until that one, whole hours of the day.
  from_hour    smallint not null check (from_hour between 0 and 23),
  until_hour   smallint not null check (until_hour between 1 and 24),
  work_id      uuid references work,
  planned_by   uuid not null references account,
  planned_at   timestamptz not null,
  opened_at    timestamptz,
  closed_at    timestamptz,
  closing      text check (length(closing) between 2 and 200),
  check (from_hour < until_hour),
  check ((closed_at is null) = (closing is null))
);
create index venue_of_community on venue (community_id, planned_at, id);
create index venue_of_area on venue (area_id);
create index venue_of_work on venue (work_id) where work_id is not null;
create index venue_planned_by on venue (planned_by);
grant select, insert on venue to mulin_runtime;
grant update (opened_at, closed_at, closing) on venue to mulin_runtime;
grant select on venue to mulin_retention;
comment on column venue.name is 'plain';
comment on column venue.what is 'plain';
comment on column venue.from_hour is 'plain';
comment on column venue.until_hour is 'plain';
comment on column venue.seats is 'plain';
comment on column venue.closing is 'plain';

create table venue_booking (
  id         uuid primary key,
  venue_id   uuid not null references venue,
  person_id  uuid not null references person,
  by_account uuid not null references account,
  day        date not null,
  at         timestamptz not null,
  ended_at   timestamptz
);
create index venue_booking_of_venue on venue_booking (venue_id, day);
create index venue_booking_of_person on venue_booking (person_id, day);
create index venue_booking_by_account on venue_booking (by_account);
grant select, insert on venue_booking to mulin_runtime;
grant update (ended_at) on venue_booking to mulin_runtime;
grant select, delete on venue_booking to mulin_retention;
comment on column venue_booking.day is 'personal | 订场地：哪天归谁用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';

-- The hours a booking holds. Two bookings never hold the same hour: the index says so, whoever asks at the same moment.
create table venue_hour (
  booking_id uuid not null references venue_booking on delete cascade,
  venue_id   uuid not null references venue,
  day        date not null,
  hour       smallint not null check (hour between 0 and 23),
  ended_at   timestamptz,
  primary key (booking_id, hour)
);
create unique index venue_hour_held_once on venue_hour (venue_id, day, hour) where ended_at is null;
grant select, insert on venue_hour to mulin_runtime;
grant update (ended_at) on venue_hour to mulin_runtime;
grant select, delete on venue_hour to mulin_retention;
comment on column venue_hour.day is 'personal | 订场地：哪天归谁用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
comment on column venue_hour.hour is 'personal | 订场地：几点归谁用 | 同意(个保法13(1)) | 用完后30天 | 社区书记';
