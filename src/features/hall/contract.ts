import { z } from 'zod';
import { contract, nothing, subject } from '#kernel/contract.ts';

const within = { community: z.uuid() };
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请写成 08:30 这样');
/** Open on a weekday, 1 for Monday, from a time until another. */
const stretch = z
  .object({ day: z.int().min(1).max(7), from: time, until: time })
  .refine(({ from, until }) => from < until, { error: '关门要晚于开门', path: ['until'] });
export const openHours = z.array(stretch).min(1, '请写哪天几点开').max(21);
export const affairs = ['government', 'neighbourhood'] as const;
const affair = z.enum(affairs, '请选是政务还是居务');
const line = (most: number, missing: string) => z.string().trim().min(2, missing).max(most, `最多 ${most} 个字`);
const documents = z.array(z.string().trim().min(1).max(40, '一样材料最多写 40 个字')).max(8, '最多写 8 样材料');

/** A window of the hall, new or changed. A private one takes only what is read by who asked and by the one who handles it. */
export const saveWindow = contract(
  'hall.save-window',
  z.object({
    ...within,
    window: z.uuid().nullable(),
    name: line(20, '请写窗口叫什么'),
    place: line(30, '请写在大厅哪里，叫号时就说这句'),
    private: z.boolean().default(false),
    hours: openHours,
  }),
  subject,
);
export const closeWindow = contract('hall.close-window', z.object({ window: z.uuid() }), subject);
/** What a window takes: by which leaf of the tree it is done, what it is called here, and what to bring. */
export const saveService = contract(
  'hall.save-service',
  z.object({
    window: z.uuid(),
    service: z.uuid().nullable(),
    leaf: z.string().max(40),
    name: line(20, '请写事项叫什么'),
    affair,
    documents,
    online: z.boolean().default(true),
  }),
  subject,
);
export const endService = contract('hall.end-service', z.object({ service: z.uuid() }), subject);

const question = z.object({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  required: z.boolean(),
  max: z.int().nullable(),
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
});
const service = z.object({
  id: z.uuid(),
  name: z.string(),
  leaf: z.string(),
  /** The number of its leaf, printed on the paper form. */
  code: z.string(),
  affair,
  documents: z.array(z.string()),
  eligible: z.string().nullable(),
  within: z.string(),
  online: z.boolean(),
  questions: z.array(question),
});
/** The windows with what each takes and what to bring, before anybody comes; and how long the wait is. Public. */
export const windows = contract(
  'hall.windows',
  z.object(within),
  z.object({
    community: z.string(),
    phone: z.string().nullable(),
    windows: z.array(
      z.object({
        id: z.uuid(),
        letter: z.string(),
        name: z.string(),
        place: z.string(),
        private: z.boolean(),
        hours: z.array(z.object({ day: z.int(), from: z.string(), until: z.string() })),
        /** 今天开、今天不开; a number is drawn only while it is not over for today. */
        today: z.enum(['open', 'later', 'over', 'closed']),
        waiting: z.int(),
        called: z.string().nullable(),
        services: z.array(service),
      }),
    ),
  }),
);
/** The leaves a service may stand on, for whoever sets up the hall. */
export const leavesForHall = contract(
  'hall.leaves',
  z.object(within),
  z.object({
    leaves: z.array(
      z.object({ id: z.string(), name: z.string(), topic: z.string(), documents: z.array(z.string()), private: z.boolean() }),
    ),
  }),
);

/** A number of today for whoever holds the phone; one at a time at each window. */
export const takeNumber = contract('hall.take-number', z.object({ window: z.uuid() }), subject);
export const dropNumber = contract('hall.drop-number', z.object({ turn: z.uuid() }), subject);
/** A number on paper, for somebody who came without a phone. */
export const giveNumber = contract('hall.give-number', z.object({ window: z.uuid() }), subject);
/** The next who waits is called; refused while nobody waits. */
export const callNext = contract('hall.call-next', z.object({ window: z.uuid() }), subject);
export const serve = contract('hall.serve', z.object({ turn: z.uuid() }), subject);
/** Called and not there. */
export const missed = contract('hall.missed', z.object({ turn: z.uuid() }), subject);
/** Who was missed and is there after all waits again, before everybody else. */
export const callAgain = contract('hall.call-again', z.object({ turn: z.uuid() }), subject);
export const standings = ['waiting', 'called', 'served', 'gone'] as const;
const turn = {
  id: z.uuid(),
  label: z.string(),
  takenAt: z.string(),
  standing: z.enum(standings),
  onPaper: z.boolean(),
};
/** Today at every window, for the office: numbers, never whose they are. */
export const queue = contract(
  'hall.queue',
  z.object(within),
  z.object({
    community: z.string(),
    windows: z.array(
      z.object({
        id: z.uuid(),
        letter: z.string(),
        name: z.string(),
        place: z.string(),
        private: z.boolean(),
        open: z.boolean(),
        waiting: z.int(),
        served: z.int(),
        gone: z.int(),
        turns: z.array(z.object(turn)),
      }),
    ),
  }),
);
/** My numbers of today. */
export const myNumbers = contract(
  'hall.my-numbers',
  nothing,
  z.object({
    turns: z.array(z.object({ ...turn, window: z.uuid(), name: z.string(), place: z.string(), community: z.uuid(), ahead: z.int() })),
  }),
);
