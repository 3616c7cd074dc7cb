import { z } from 'zod';
import { why } from '#features/approvals/contract.ts';
import { contract, nothing, subject } from '#kernel/contract.ts';

export const purposes = ['found', 'public', 'talent', 'party'] as const;
const purpose = z.enum(purposes);

/** My word to one thing, given or taken back: being found by what I am good at, being shown to neighbours, standing on the list of talent, wishing to join the Party. */
export const sayConsent = contract('people.say-consent', z.object({ purpose, given: z.boolean() }), subject);
/** What I am good at, by my own word. Left empty it is gone. */
export const tellSkills = contract(
  'people.tell-skills',
  z.object({
    unit: z.string().trim().max(40, '请不超过 40 个字').default(''),
    profession: z
      .string()
      .trim()
      .max(20, '请不超过 20 个字')
      .refine((said) => said === '' || [...said].length >= 2, '请写做哪一行，至少 2 个字'),
    specialty: z.string().trim().max(40, '请不超过 40 个字').default(''),
  }),
  subject,
);
export const myWord = contract(
  'people.my-word',
  nothing,
  z.object({
    given: z.array(purpose),
    skills: z.object({ unit: z.string(), profession: z.string(), specialty: z.string() }).nullable(),
  }),
);
/** Who is good at something, of a community: for its office whoever agreed to be found, for those who live there whoever agreed to be shown. */
export const skilled = contract(
  'people.skilled',
  z.object({
    community: z.uuid(),
    like: z.string().trim().min(2, '请写至少两个字，如：电工').max(20),
    members: z.boolean().default(false),
  }),
  z.object({
    people: z.array(
      z.object({
        person: z.uuid(),
        called: z.string(),
        profession: z.string(),
        specialty: z.string(),
        /** For the office alone. */
        unit: z.string().nullable(),
        member: z.boolean().nullable(),
      }),
    ),
  }),
);
/** The list of talent: those who put themselves on it. Who is appointed a meeting or an election decides, never this list. */
export const talents = contract(
  'people.talents',
  z.object({ community: z.uuid() }),
  z.object({ people: z.array(z.object({ person: z.uuid(), called: z.string(), since: z.string() })) }),
);
const held = z.object({
  where: z.string(),
  purpose: z.string(),
  basis: z.string(),
  kept: z.string(),
  role: z.string(),
  values: z.array(z.string()),
});
/** Everything kept about me, as the register of personal columns names it (PIPL 45). */
export const myCopy = contract(
  'people.my-copy',
  nothing,
  z.object({
    at: z.string(),
    held: z.array(held),
    /** Everything agreed to, in words: what, to whom, from when until when. */
    consents: z.array(
      z.object({
        what: z.string(),
        receiver: z.string().nullable(),
        givenAt: z.string(),
        until: z.string().nullable(),
        withdrawnAt: z.string().nullable(),
      }),
    ),
  }),
);
/** What would hinder erasing me, and what would stay and be counted without my name; said before anything is done. */
export const beforeErasing = contract(
  'people.before-erasing',
  nothing,
  z.object({ posts: z.int(), open: z.int(), inHand: z.int(), ended: z.int(), ratings: z.int() }),
);
/** Erases account and person: the key of name, phone and ID number is destroyed. It cannot be undone. */
export const eraseMe = contract('people.erase-me', z.object({ sure: z.literal(true, '请先看清再打勾') }), subject);
/** The same for somebody who asked the community's office on paper or in person, or has died: begun by its secretary, allowed by a second person. */
export const erasePerson = contract('people.erase-person', z.object({ person: z.uuid(), why }), subject);
