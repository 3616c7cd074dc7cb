import { z } from 'zod';
import { subjectLine, withoutNumbers } from '#features/matters/contract.ts';
import { contract, nothing, page, pageOf, subject } from '#kernel/contract.ts';

export const openLine = (least: number, most: number, say: string) =>
  z
    .string()
    .trim()
    .min(least, say)
    .max(most, `说短一点，不超过 ${most} 个字`)
    .refine(withoutNumbers, '这一行大家都看得到，请不要写电话或证件号');
const sheetName = openLine(2, 40, '请起个名字');
/** What was done or why, in a sentence everybody who sees the sheet may read. */
export const saidLine = openLine(2, 300, '请写一句');

const needed = z.enum(['due', 'measure', 'owner', 'target', 'need', 'solution']);
const kind = z.enum(['campaign', 'plan', 'list']);
const state = z.enum(['open', 'done', 'dropped']);

/** The kinds of campaigns, plans and lists there are to begin, and for which of my areas. */
export const patterns = contract(
  'plans.patterns',
  nothing,
  z.object({
    areas: z.array(z.object({ id: z.uuid(), name: z.string() })),
    patterns: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind,
        about: z.string(),
        columns: z.array(z.string()),
        marks: z.array(z.object({ name: z.string(), choices: z.array(z.string()) })),
        staged: z.boolean(),
      }),
    ),
  }),
);

/** A community, a street or the county begins one. `columns` only where the pattern leaves their names to whoever begins. */
export const begin = contract(
  'plans.begin',
  z.object({
    pattern: z.string().max(40),
    area: z.uuid(),
    name: sheetName,
    startsOn: z.iso.date('请选从哪天开始'),
    endsOn: z.iso.date().optional(),
    columns: z
      .array(openLine(1, 30, '请写栏目的名字'))
      .max(8, '栏目最多 8 个')
      .default([]),
  }),
  subject,
);

const itemFields = {
  subject: subjectLine,
  due: z.iso.date().optional(),
  measure: openLine(2, 200, '请写怎么推进').optional(),
  /** The post of whoever answers for it. */
  owner: z.uuid().optional(),
  /** Whose part it is, of a campaign: a place inside the area of the sheet. */
  unit: z.uuid().optional(),
  choices: z.array(z.uuid()).max(2).default([]),
  target: z.int().min(1).max(1_000_000_000).optional(),
  measuredIn: openLine(1, 10, '请写用什么计').optional(),
};
/** A new item of a column, or a part of one. `answers`: items of a list of needs, or kinds of service, that it answers. */
export const add = contract(
  'plans.add',
  z.object({
    sheet: z.uuid(),
    column: z.uuid(),
    parent: z.uuid().optional(),
    ...itemFields,
    answers: z.object({ items: z.array(z.uuid()).max(20), leaves: z.array(z.string().max(40)).max(20) }).optional(),
  }),
  subject,
);
/** All of an item is said anew; what is left out is taken away. */
export const change = contract('plans.change', z.object({ item: z.uuid(), ...itemFields }), subject);

/** How far it is, by whoever answers for it. `reached` of its figure. */
export const report = contract(
  'plans.report',
  z.object({ item: z.uuid(), said: saidLine, reached: z.int().min(0).max(1_000_000_000).optional() }),
  subject,
);
export const finish = contract('plans.finish', z.object({ item: z.uuid(), said: saidLine }), subject);
export const reopen = contract('plans.reopen', z.object({ item: z.uuid(), said: saidLine }), subject);
export const drop = contract('plans.drop', z.object({ item: z.uuid(), said: saidLine }), subject);
/** From now on a matter carries it: its state is the matter's. */
export const carry = contract(
  'plans.carry',
  z.object({ item: z.uuid(), number: z.string().trim().min(1, '请写单子的编号').max(20) }),
  subject,
);
/** What it answers, or by what it was solved: another item, or a matter by its number. */
export const link = contract(
  'plans.link',
  z
    .object({
      item: z.uuid(),
      what: z.enum(['answers', 'solved-by']),
      toItem: z.uuid().optional(),
      toLeaf: z.string().max(40).optional(),
      number: z.string().trim().min(1).max(20).optional(),
    })
    .refine(({ toItem, toLeaf, number }) => [toItem, toLeaf, number].filter((to) => to !== undefined).length === 1, '请选一样'),
  subject,
);

export const finishStage = contract('plans.finish-stage', z.object({ column: z.uuid() }), subject);
/** Residents see what is planned and how far it is, or no longer. */
export const showToAll = contract('plans.show', z.object({ sheet: z.uuid(), shown: z.boolean() }), subject);
export const close = contract('plans.close', z.object({ sheet: z.uuid(), said: saidLine }), subject);

const counts = { open: z.int(), done: z.int(), late: z.int() };
const sheetRow = {
  id: z.uuid(),
  name: z.string(),
  kind,
  patternName: z.string(),
  area: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  shown: z.boolean(),
  closed: z.boolean(),
};
/** What is planned in an area and in the areas it stands in, the newest first. */
export const sheets = contract(
  'plans.sheets',
  page.extend({ area: z.uuid() }),
  pageOf(z.object({ ...sheetRow, ...counts, ownerless: z.int() })),
);

const counted = z.object({ id: z.uuid(), name: z.string(), ...counts });
/** One sheet: its columns with what is open and done in each, its marks, and of a campaign its units. */
export const board = contract(
  'plans.board',
  z.object({ sheet: z.uuid() }),
  z.object({
    ...sheetRow,
    areaId: z.uuid(),
    about: z.string(),
    closing: z.string().nullable(),
    mayKeep: z.boolean(),
    gathersNeeds: z.boolean(),
    /** Of a staged programme, the name of the stage it is at; null when all are done, or there are none. */
    stageNow: z.string().nullable(),
    ownerless: z.int(),
    columns: z.array(counted.extend({ needs: z.array(needed), stage: z.int().nullable(), stageDone: z.boolean(), units: z.int() })),
    marks: z.array(z.object({ name: z.string(), choices: z.array(counted) })),
    units: z.array(counted),
  }),
);

const itemRow = z.object({
  id: z.uuid(),
  column: z.uuid(),
  subject: z.string(),
  due: z.string().nullable(),
  measure: z.string().nullable(),
  owner: z.object({ called: z.string(), post: z.string() }).nullable(),
  /** Somebody answered for it and no longer holds that post. */
  ownerless: z.boolean(),
  unit: z.string(),
  state,
  late: z.boolean(),
  choices: z.array(z.string()),
  target: z.int().nullable(),
  measuredIn: z.string().nullable(),
  reached: z.int().nullable(),
  parts: z.object({ done: z.int(), all: z.int() }),
  /** The number of the matter that carries it, or the sheet of the item it stands for. */
  follows: z.string().nullable(),
});
/** Items of a sheet, the oldest first; narrowed to a column, a choice of a mark, a unit, a state, to those nobody answers for. */
export const items = contract(
  'plans.items',
  page.extend({
    sheet: z.uuid(),
    column: z.uuid().optional(),
    choice: z.uuid().optional(),
    unit: z.uuid().optional(),
    state: state.optional(),
    show: z.enum(['late', 'ownerless']).optional(),
  }),
  pageOf(itemRow),
);
/** What I answer for, what is due first. */
export const mine = contract('plans.mine', page, pageOf(itemRow.extend({ sheetName: z.string(), columnName: z.string() })));

const linked = z.object({ what: z.enum(['answers', 'solved-by']), name: z.string(), from: z.string() });
/** One item: its parts, what it is linked to, and all that happened. */
export const item = contract(
  'plans.item',
  z.object({ item: z.uuid() }),
  itemRow.extend({
    sheet: z.uuid(),
    sheetName: z.string(),
    columnName: z.string(),
    needs: z.array(needed),
    ownerPost: z.uuid().nullable(),
    unitId: z.uuid(),
    chosen: z.array(z.uuid()),
    isPart: z.boolean(),
    mayKeep: z.boolean(),
    mayReport: z.boolean(),
    partRows: z.array(z.object({ id: z.uuid(), subject: z.string(), state })),
    links: z.array(linked),
    events: z.array(z.object({ at: z.string(), what: z.string(), said: z.string().nullable(), by: z.string().nullable() })),
  }),
);

/** What residents see of an area: what is planned, and how far it is. No names of persons, nothing of single orders. */
export const shown = contract(
  'plans.shown',
  z.object({ area: z.uuid() }),
  z.object({
    sheets: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        about: z.string(),
        area: z.string(),
        stageNow: z.string().nullable(),
        columns: z.array(
          z.object({
            name: z.string(),
            open: z.int(),
            done: z.int(),
            items: z.array(
              z.object({
                subject: z.string(),
                state,
                due: z.string().nullable(),
                post: z.string().nullable(),
                target: z.int().nullable(),
                measuredIn: z.string().nullable(),
                reached: z.int().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);
