-- A registered group books by whoever acts for it, while its agreement with the community covers the day.
alter table venue_booking add column group_id uuid;
alter table venue_booking add constraint venue_booking_group_fk foreign key (group_id) references partner not valid;
-- squawk-ignore constraint-missing-not-valid -- the column is new
alter table venue_booking validate constraint venue_booking_group_fk;
-- squawk-ignore require-concurrent-index-creation -- the column is new, and empty
create index venue_booking_of_group on venue_booking (group_id) where group_id is not null;
