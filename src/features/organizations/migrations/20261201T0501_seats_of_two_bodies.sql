-- Somebody may hold a post of one kind in two bodies of one place: contact of two firms, leader of two groups.
drop index post_held_once;
-- squawk-ignore require-concurrent-index-creation -- some thousands of rows
create unique index post_held_once on post (kind, person_id, area_id, organization_id) nulls not distinct where until is null;
