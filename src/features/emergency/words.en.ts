import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const roleNames = { agent: 'Runs errands', messenger: 'Brings word', attendant: 'Looks after homes' } satisfies Twin<
  typeof chinese.roleNames
>;
