import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'Moving',
  head: 'Moving to another community?',
  more: 'You need not bring anything: tell the new community yourself, and you are registered and served all the same. To fill in less, choose what comes along.',
  open: 'Choose what comes along',
  sheet: 'What comes along',
  where: 'Which community you move to',
  what: 'What comes along (one by one)',
  parts: { phone: 'Phone', 'id-number': 'ID number', sex: 'Sex', 'birth-year': 'Year of birth' },
  say: 'Only the office of that community uses it, once, when it registers you, and you read that it did. After 60 days without that it is deleted. Nothing you asked for or agreed to elsewhere comes along.',
  name: 'Until then they see only your surname and what comes along. Say your name when you register; it is opened only if the name is right.',
  agree: 'Agree to these',
  no: 'Bring nothing',
  agreed: 'Noted; just say your name there',
} satisfies Twin<typeof chinese.words>;
