-- Three years after its end nobody needs to read what a matter was about: its key goes, and with it all that was written; so do ratings, thanks, promises,
-- looks and papers beside it, and the names of who worked on it. The bare line stays for the figures.
grant update (key_wrapped, subject, assignee_called, sides, spoken) on matter to mulin_retention;
grant update (by_called) on matter_event to mulin_retention;
grant delete on thanks, rating, join_word, contact_look, effort_said, authorisation, file_entry, file_scan, matter_link, matter_search, promise, promise_change, call_back to mulin_retention;
-- Whom a complaint is kept from stays kept from it for good: it is a guard, and names nobody to anybody.
comment on column matter.kept_from is 'personal | 投诉不让被投诉的人看到 | 为办事所必需(个保法13(2)) | 事项这一行在就在 | 社区书记';
