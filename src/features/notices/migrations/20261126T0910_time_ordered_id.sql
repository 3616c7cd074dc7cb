-- An id that sorts by the moment it was made (RFC 9562 version 7), for rows that a statement makes many of: of two notices of one moment the later one
-- stands first. PostgreSQL has one of its own from 18 on; this serves 15 to 18.
create function time_ordered_id() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;
