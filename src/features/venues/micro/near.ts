/** What is near the door; a whole community is not. */
export const nearTheDoor = ['estate', 'grid', 'micro-grid', 'building'] as const;
