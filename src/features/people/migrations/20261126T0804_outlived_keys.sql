-- Two years after somebody left the ledger their key goes, as the register of columns says; the role that clears may do that to a vault and nothing else.
grant update (key_wrapped) on person_vault to mulin_retention;
create policy outlived on person_vault for update to mulin_retention using (true) with check (key_wrapped is null);
