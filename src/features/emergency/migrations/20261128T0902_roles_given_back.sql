-- Whoever quits gives back the roles they offered: with the role goes the right to open addresses.
grant delete on emergency_role to mulin_runtime;
