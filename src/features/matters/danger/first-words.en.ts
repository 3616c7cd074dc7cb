import type { Twin } from '#ui/twin.ts';
import type * as chinese from './first-words.ts';

export const first = {
  fire: 'Leave first, close the door, do not take the lift; once outside, ring 119.',
  gas: 'Do not touch any switch or flame. Open the windows, close the valve, go outside and ring.',
  shock: 'Do not touch them, nor water or metal. Switch off the power first, then ring.',
  ill: 'Do not move them, let somebody stay, ring 120 at once.',
  violence: 'Get to safety first, and ring 110 at once.',
  despair: 'Do not leave them alone; ring 110 at once.',
  trapped: 'Keep away and do not force the door; ring 119 at once.',
} satisfies Twin<typeof chinese.first>;

export const dangerWords = {
  title: 'In danger? Ring first',
  notAnAlarm: 'This is no alarm: nobody comes at once.',
  call: (number: string) => `Ring ${number} now`,
  alsoCall: { '110': '110 police', '119': '119 fire', '120': '120 ambulance' },
  called: 'I have rung; now tell the neighbours',
  nobodyInDanger: 'Nobody is in danger; go on',
  first: 'Please look above: in danger ring first, then go on.',
  heard: {
    title: (number: string) => `This sounds dangerous; ask them to ring ${number} first`,
    ask: 'Have they rung?',
    called: (number: string) => `They rang ${number}`,
    none: 'Nobody is in danger',
    missing: 'Please ask first: have they rung, or is nobody in danger',
  },
} satisfies Twin<typeof chinese.dangerWords>;
