/** Who may put figures on a wall: whoever answers for a community, and leaders. */
export const onlookers = { posts: ['secretary', 'community-staff', 'grid-head', 'street-leader', 'county-leader'] } as const;
