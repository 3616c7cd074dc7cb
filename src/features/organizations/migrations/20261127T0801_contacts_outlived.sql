-- A year after a unit left, the role that clears blanks how its contact was reached; the unit and what it did stay.
grant update (contact_called, contact_phone) on partner to mulin_retention;
