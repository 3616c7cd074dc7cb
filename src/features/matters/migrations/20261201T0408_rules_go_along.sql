-- Rules, proposals, promises and what was asked of a grid as such are for the one it goes into.
grant update (place_id) on routing_rule, topic_proposal, matter, promise to mulin_runtime;
