-- Where the map begins and the box around a boundary: places, never people.
comment on column base_map.lon is 'plain';
comment on column base_map.lat is 'plain';
comment on column base_map.zoom is 'plain';
comment on column boundary.west is 'plain';
comment on column boundary.south is 'plain';
comment on column boundary.east is 'plain';
comment on column boundary.north is 'plain';
