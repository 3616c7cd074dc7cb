import type { TagKind } from '#ui/phone/tag.tsx';
import { before, due, type Moment } from '#ui/when.ts';
import { tagOfLight, standingWords as words } from './resident-words.ts';

/** What of a matter is needed to say how it stands. */
type Standing = {
  readonly light: string;
  readonly status: string;
  readonly waitsFor: string;
  readonly dueAt: Moment | null;
  readonly provisional: boolean;
  readonly stages: readonly { readonly name: string; readonly state: string }[];
};

/** How a matter stands, said to whoever asked for it: a tag, one quiet line, and one large sentence for those who see badly. */
export type Said = { readonly kind: TagKind; readonly tag: string; readonly line: string; readonly plainly: string };

export function sayStanding(matter: Standing, now: number): Said {
  const kind = tagOfLight[matter.light] ?? 'q';
  const said = SAYINGS[matter.light] ?? going;
  return { kind, ...said(matter, now) };
}

/** Until when, in words, with 暂定 where the calendar of that year is not known yet; nothing when there is no deadline. */
export function sayUntil({ dueAt, provisional }: Pick<Standing, 'dueAt' | 'provisional'>, now: number): string | null {
  return dueAt === null ? null : before(dueAt, now) + (provisional ? words.provisional : '');
}

/** Which of the steps it stands at, from 0; their number when all are done. */
export function stageAt({ stages }: Pick<Standing, 'stages'>): number {
  const at = stages.findIndex(({ state }) => state === 'now');
  return at === -1 ? stages.length : at;
}

type Words = Omit<Said, 'kind'>;

const SAYINGS: Readonly<Record<string, (matter: Standing, now: number) => Words>> = {
  late,
  paused: ({ waitsFor }) => ({ tag: words.paused, line: words.pausedLine(waitsFor), plainly: words.pausedLine(waitsFor) }),
  confirm: (matter) => {
    const asked = isLast(matter) ? words.isItDone : words.price;
    return { tag: words.confirm, line: asked, plainly: asked };
  },
  done: ended,
  ended,
};

function going(matter: Standing, now: number): Words {
  const until = sayUntil(matter, now);
  const stage = stageName(matter);
  return {
    tag: matter.status,
    line: [whoIsIt(matter), until].filter(Boolean).join(' · '),
    plainly: until === null ? words.elderGoing(stage, whoIsIt(matter)) : words.elderGoing(stage, until),
  };
}

function late(matter: Standing, now: number): Words {
  const { say } = due(matter.dueAt ?? now, now);
  return { tag: say, line: `${whoIsIt(matter)} · ${words.late(say)}`, plainly: words.elderLate(stageName(matter)) };
}

function ended({ status }: Standing): Words {
  return { tag: status, line: words.ended, plainly: status };
}

/** Whom it waits for (等派单, 等接单), or who has it in hand. */
function whoIsIt({ status, waitsFor }: Standing): string {
  return status.startsWith(words.waiting) ? words.waits(waitsFor) : words.works(waitsFor);
}

/** The last word of every method of orders is the resident's. */
function isLast({ stages }: Standing): boolean {
  return stages.at(-1)?.state === 'now';
}

function stageName({ stages, status }: Standing): string {
  return stages.find(({ state }) => state === 'now')?.name ?? status;
}
