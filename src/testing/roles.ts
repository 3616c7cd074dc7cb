/** Everybody who may stand at a door. `stranger` is signed in and nobody of the ledger yet; `family` acts for a grid worker without being one. */
export const roles = [
  'nobody',
  'stranger',
  'family',
  'resident',
  'volunteer',
  'shop',
  'micro-grid-worker',
  'grid-worker',
  'community-staff',
  'secretary',
  'street-leader',
  'county-leader',
  'system-admin',
  'audit-admin',
] as const;
export type Role = (typeof roles)[number];

export const anyone: readonly Role[] = [...roles];
export const signedIn = without(anyone, 'nobody');
export const bound = without(signedIn, 'stranger');
export const helpers = ['volunteer', 'shop'] as const;
export const office = ['community-staff', 'secretary'] as const;
export const staff = ['micro-grid-worker', 'grid-worker', ...office] as const;
export const leaders = ['street-leader', 'county-leader'] as const;
export const desk = [...staff, ...leaders, 'system-admin', 'audit-admin'] as const;
export const appointers = ['secretary', 'system-admin'] as const;
export const auditors = ['audit-admin'] as const;
export const keepers = ['system-admin'] as const;
export const planKeepers = [...office, ...leaders] as const;

function without(all: readonly Role[], ...some: readonly Role[]): readonly Role[] {
  return all.filter((role) => !some.includes(role));
}
