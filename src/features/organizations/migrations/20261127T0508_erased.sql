-- Whoever is erased is called nothing any more in the posts they claimed and the pairs they were one of.
grant update (called) on duty_claim to mulin_runtime;
grant update (mentor_called, reserve_called) on mentor_pair to mulin_runtime;
