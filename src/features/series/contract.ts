import { z } from 'zod';
import { withoutNumbers } from '#features/matters/contract.ts';
import { contract, subject } from '#kernel/contract.ts';
import { ruleShape } from '#method/recurrence.ts';

/** A plain line that all at work read. */
const openLine = (least: number, most: number, say: string) =>
  z.string().trim().min(least, say).max(most, `请不超过 ${most} 个字`).refine(withoutNumbers, '这一行大家都看得到，请不要写电话或证件号');
const within = { community: z.uuid() };
const one = z.object({ series: z.uuid() });
const line = openLine(2, 60, '请写每次做什么');
const answer = z.union([openLine(1, 300, '请填这一项'), z.number(), z.boolean(), z.array(z.string().max(40)).max(20)]);

/** What is begun each time: a matter by a method that is on here, with what its opening form asks; or an item of a plan or list. */
const begun = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('matter'),
    method: z.string().max(60),
    leaf: z.string().max(40).optional(),
    subject: line,
    more: openLine(1, 600, '请写说明').optional(),
    answers: z.record(z.string().max(40), answer).default({}),
  }),
  z.object({
    kind: z.literal('item'),
    sheet: z.uuid(),
    column: z.uuid(),
    subject: line,
    measure: openLine(2, 200, '请写怎么推进').optional(),
    dueIn: z.int().min(0).max(366).optional(),
  }),
]);

/** 定期的事: begun by itself on each of its days, for whoever holds the post that owns it. What would be refused on its day is refused now. */
export const set = contract(
  'series.set',
  z.object({
    ...within,
    name: openLine(2, 30, '请给它起个名字'),
    place: z.uuid().optional(),
    begins: begun,
    owner: z.uuid('请选谁来负责'),
    rule: ruleShape,
  }),
  subject,
);
export const pause = contract('series.pause', one, subject);
/** Days that passed meanwhile are not made up for. */
export const resume = contract('series.resume', one, subject);
export const end = contract('series.end', one, subject);
/** Once more for a time that could not be begun. */
export const again = contract('series.again', one.extend({ of: z.iso.date() }), subject);

const time = z.object({ day: z.string(), provisional: z.boolean() });
/** The next times of a rule, before it is set. */
export const ahead = contract('series.ahead', z.object({ rule: ruleShape }), z.object({ times: z.array(time) }));

/** All series of a community: the next three times, and what came of those before, the newest first. */
export const list = contract(
  'series.list',
  z.object(within),
  z.object({
    mayKeep: z.boolean(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        what: z.enum(['matter', 'item']),
        by: z.string(),
        subject: z.string(),
        place: z.string(),
        owner: z.object({ called: z.string(), kind: z.string(), held: z.boolean() }),
        rule: z.string(),
        next: z.array(time),
        paused: z.boolean(),
        ended: z.boolean(),
        history: z.array(
          z.object({
            of: z.string(),
            day: z.string(),
            missed: z.int(),
            matter: z.object({ id: z.uuid(), number: z.string(), ended: z.boolean() }).nullable(),
            item: z.uuid().nullable(),
            /** Why it could not be begun, in a sentence. */
            fault: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
);

const choice = z.object({ id: z.string(), name: z.string() });
/** What a series here may begin, where, and who may own it. */
export const grounds = contract(
  'series.grounds',
  z.object(within),
  z.object({
    methods: z.array(choice.extend({ leaves: z.array(choice) })),
    sheets: z.array(z.object({ id: z.uuid(), name: z.string(), columns: z.array(z.object({ id: z.uuid(), name: z.string() })) })),
    owners: z.array(z.object({ post: z.uuid(), called: z.string(), kind: z.string() })),
    places: z.array(z.object({ id: z.uuid(), name: z.string() })),
  }),
);
