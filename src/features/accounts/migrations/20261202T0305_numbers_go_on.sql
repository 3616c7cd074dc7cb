-- A number goes to somebody else one day. When an account was last signed in to, so that after a long time it is begun anew; and since when its number is no more its own.
alter table account add column signed_in_at timestamptz, add column retired_at timestamptz;
update account set signed_in_at = now();
grant update (signed_in_at, retired_at) on account to mulin_runtime;
grant update (phone, key_wrapped) on account to mulin_retention;
