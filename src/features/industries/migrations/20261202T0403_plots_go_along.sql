-- What a household grows goes along when it moves as a whole.
grant update (household_id) on industry_plot to mulin_runtime;
