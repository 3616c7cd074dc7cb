-- Whoever erases themself takes their phone along: the row stays for what points at it, its number and key are overwritten.
grant update (phone_mac, key_wrapped, phone) on account to mulin_runtime;
