/** Who keeps sheets; others are not offered what would be refused. */
export const keepers = ['secretary', 'community-staff', 'street-leader', 'county-leader', 'department'] as const;
