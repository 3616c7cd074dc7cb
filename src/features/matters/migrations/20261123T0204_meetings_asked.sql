alter table matter validate constraint matter_asked;
