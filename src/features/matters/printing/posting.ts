import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Block } from '#kernel/print/block.ts';
import { letterOf } from '#kernel/print/letter.ts';
import { dayOf, momentOf } from '#kernel/print/when.ts';
import { whoseCopy } from '#kernel/print/whose-copy.ts';
import { refuse } from '#kernel/refusal.ts';
import { postedFor } from '../gathering/object.ts';
import { standsOn } from '../gathering/postings.ts';
import { toldOf } from '../mediation-file/told.ts';
import { meeting } from '../meetings/meeting.ts';
import { methodPage } from '../method-page.ts';
import { inMyAreas, seenBy } from '../seen-by.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import { postNames } from '../words.ts';
import { minutesSheet, postingSheet, printable } from './contract.ts';
import { sheetWords as words } from './words.ts';

type Posted = MatterRecord & { community: string; phone: string | null; due_at: string };

/** What is pinned up, for the board in the yard: by whoever reads it on the phone, and by the staff of the community. No person stands in it. */
export const sheetOfPosting = query(postingSheet, {
  who: 'signed-in',
  async run(seeing, { matter, online }) {
    const posted = (await postedHere(seeing, matter)) ?? refuse('not_found');
    const { method, stands } = await standsOn(seeing, posted);
    const [from, until] = [dayOf(stateOf(posted).since), momentOf(posted.due_at)];
    const blocks: Block[] = [
      {
        is: 'rows',
        rows: [[words.rows.subject, posted.subject], [words.rows.method, method], ...stands.map(({ label, say }) => [label, say] as const)],
      },
      { is: 'text', title: words.period, text: words.periodOf(from, until) },
      { is: 'text', title: words.object, text: words.objectHow(until, posted.community, posted.phone) },
    ];
    return letterOf(seeing.now, {
      ...{ title: words.posting, number: posted.number, blocks, by: posted.community },
      ...{ address: `${online}/postings`, online: words.postingOnline, whose: null },
    });
  },
});

async function postedHere({ db, actor }: Seeing, matter: string): Promise<Posted | undefined> {
  const { rows } = await sql<Posted>`
    select m.*, c.name as community, c.phone from matter m join area c on c.id = m.community_id
    where m.id = ${matter} and m.doing = 'post' and m.ended_at is null and m.sides = '{}' and (${postedFor(actor)} or ${inMyAreas(actor)})`.execute(
    db,
  );
  return rows[0];
}

/** 会议记录: when, which units, what was said in the words of its form, and what was decided with whose it is and until when. */
export const sheetOfMinutes = query(minutesSheet, {
  who: 'signed-in',
  guarded: true,
  async run(seeing, { matter, online }) {
    const { record, sessions, method, community } = (await heldMeeting(seeing, matter)) ?? refuse('not_found');
    const { came, absent, decided } = await meeting.run(seeing, { matter });
    const rows = [
      [words.rows.subject, record.subject],
      [words.rows.when, sessions.map(({ at }) => momentOf(at)).join('；')],
      [words.rows.came, came.join('、')],
      [words.rows.absent, absent.join('、')],
    ] as const;
    const blocks: Block[] = [
      { is: 'rows', rows: rows.filter(([, value]) => value !== '') },
      ...sessions.map(({ text }): Block => ({ is: 'text', title: words.said, text: text.split('；').join('\n') })),
      { is: 'text', title: words.decided, text: decided.length === 0 ? words.nothingDecided : '' },
      ...(decided.length === 0 ? [] : [decidedList(decided)]),
    ];
    return letterOf(seeing.now, {
      ...{ title: words.minutes(method), number: record.number, blocks, by: community },
      ...{ address: `${online}/matters/${matter}`, online: words.online, whose: whoseCopy(seeing, postNames) },
    });
  },
});

type Decided = {
  readonly what: string;
  readonly owner: string;
  readonly unit: string | null;
  readonly due: string;
  readonly status: string;
};

function decidedList(decided: readonly Decided[]): Block {
  const rows = decided.map(({ what, owner, unit, due, status }) => [what, [unit, owner].filter(Boolean).join(' '), due, status]);
  return { is: 'list', widths: [8, 5, 4, 3], head: words.decidedHead, rows };
}

async function heldMeeting(seeing: Seeing, matter: string) {
  const { db, actor, county } = seeing;
  const { rows } = await sql<MatterRecord & { community: string }>`
    select m.*, c.name as community from matter m join area c on c.id = m.community_id where m.id = ${matter} and ${seenBy(actor)}`.execute(
    db,
  );
  const record = rows[0];
  if (!record?.key_wrapped) return undefined;
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  if (!method.steps.some((step) => step.do === 'meet')) return undefined;
  const { sessions } = await toldOf(seeing, record, method);
  return sessions.length === 0 ? undefined : { record, sessions, method: method.name, community: record.community };
}

/** Which sheets the page of a matter offers beside its own. */
export const whatPrints = query(printable, {
  who: 'signed-in',
  async run(seeing, { matter }) {
    return { posting: (await postedHere(seeing, matter)) !== undefined, minutes: (await heldMeeting(seeing, matter)) !== undefined };
  },
});
