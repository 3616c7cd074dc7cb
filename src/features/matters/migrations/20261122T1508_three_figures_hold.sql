-- Every rating given before has its stars.
alter table rating validate constraint rating_says_something;
