import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const callWords = {
  'at-work': (until: string) => `At work until ${until}`,
  'on-duty': (until: string) => `After hours, somebody is on duty until ${until}`,
  community: (until: string) => `Ring the community until ${until}`,
} satisfies Twin<typeof chinese.callWords>;
