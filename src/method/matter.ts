import type { AlsoWaiting, Beside, BesideAct, BesideFacts, BesideKind } from './beside.ts';
import type { Calendar, Deadline, Moment, Span } from './clock.ts';
import type { Answer, Answers, Field } from './forms.ts';
import type { Gathering, GatheringAct, GatheringFacts, GatheringKind } from './gathering.ts';
import type { Channel, EffectCall, End } from './language.ts';

/** Who acts. `posts`: the kinds of post held that cover this matter's place; the host finds them. 'asker' stands among them for who joined the opener. */
export type Actor = { readonly person: string | null; readonly account: string | null; readonly posts: readonly string[] };
/** The host itself, when the clock or a changed post acts. */
export const theSystem: Actor = { person: null, account: null, posts: ['system'] };

export type Party = { readonly person: string | null; readonly account: string | null };
export type Assignee = { readonly person: string; readonly as: string };
export type Candidates = { readonly posts: readonly string[]; readonly persons: readonly string[] };
/** What a matter keeps of its leaf of the catalogue. */
export type MatterLeaf = { readonly id: string; readonly within?: Span | undefined; readonly takers?: readonly string[] | undefined };

export type NextKind = 'count' | 'warn' | 'remind' | 'escalate' | 'pool-again' | 'otherwise' | 'over' | 'resume';
/** What the clock does next by itself. */
export type Next = Deadline & { readonly what: NextKind };

export type MatterState = {
  readonly method: string;
  readonly version: number;
  readonly seq: number;
  readonly opener: Party;
  readonly filedBy: Party | null;
  readonly channel: Channel;
  readonly leaf: MatterLeaf;
  readonly openedAt: Moment;
  readonly doers: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, Answers>>;
  readonly visits: Readonly<Record<string, number>>;
} & Standing;

/** The part of a matter that events change; each event records what became of it. */
export type Standing = {
  readonly step: string | null;
  readonly since: Moment;
  readonly due: Deadline | null;
  readonly next: Next | null;
  readonly rung: number;
  readonly raised: readonly string[];
  readonly paused: { readonly reason: string; readonly since: Moment; readonly leftover: Span | null } | null;
  readonly assignee: Assignee | null;
  /** By which post it was had in hand by whoever lost that post, until somebody else has it. */
  readonly vacant?: { readonly as: string } | null;
  readonly candidates: Candidates | null;
  readonly reopened: number;
  readonly ended: { readonly outcome: End; readonly at: Moment } | null;
  /** The matter that goes on in its place, where it was a duplicate. */
  readonly merged?: Merged | null;
} & Beside &
  Gathering;
/** Another matter of the same kind at the same place, by its id and the number people say. */
export type Merged = { readonly matter: string; readonly number: string };
/** A ruling may say that a matter is of another kind than it was filed as. */
export type Became = Partial<Standing> & { readonly leaf?: MatterLeaf };

export type EventKind =
  | 'opened'
  | 'did'
  | 'declined'
  | 'withdrew'
  | 'reopened'
  | 'paused'
  | 'resumed'
  | 'handed-over'
  | 'left'
  | 'merged'
  | 'gathered'
  | 'unmerged'
  | 'parted'
  | BesideKind // by people
  | GatheringKind
  | 'warned'
  | 'reminded'
  | 'pooled'
  | 'escalated'
  | 'lapsed'
  | 'reckoned'; // by the clock
/** 响应 quick, 解决 fixed, 满意 stars: one to five each, whichever was said; and words. */
export type Rating = {
  readonly stars?: number | undefined;
  readonly quick?: number | undefined;
  readonly fixed?: number | undefined;
  readonly note?: string | undefined;
};

/** How an order came to be sent where it went: chosen from suggestions, ruled by the community, by a rule made of such a ruling, or with others like it. Codes, never names. */
export type SentFacts = {
  readonly by: 'suggestion' | 'ruling' | 'rule' | 'batch';
  readonly why?: readonly string[] | undefined;
  readonly rule?: string | undefined;
};

/** Structured facts of an event; `form` holds the answers that a form marks as facts (a price in fen, a choice). */
export type EventFacts = {
  readonly opening?: OpeningFacts;
  readonly form?: Readonly<Record<string, Answer>>;
  /** The opener's yes or no; the stars are not here. */
  readonly confirmed?: boolean;
  readonly relayed?: Channel;
  readonly reason?: string;
  readonly because?: 'asked' | 'post-ended' | 'overseer';
  readonly was?: Assignee | null;
  /** The matters it was put together with, or parted from. */
  readonly with?: readonly Merged[];
  readonly sent?: SentFacts;
} & BesideFacts &
  GatheringFacts;
export type OpeningFacts = Pick<MatterState, 'method' | 'version' | 'opener' | 'filedBy' | 'channel' | 'leaf'>;

/**
 * What happened, and what became of the matter. `facts` and `became` are structured, never free text nor names; `said` holds form answers (the host
 * encrypts it); `rating` is kept apart from the handler by the host.
 */
export type MatterEvent = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly step: string | null;
  readonly outcome: string | null;
  readonly by: Party & { readonly as: string };
  readonly at: Moment;
  readonly facts: EventFacts;
  readonly became: Became;
  readonly said: Answers | null;
  readonly rating: Rating | null;
};

/** Whom a step waits for: the named persons, and holders of the posts. An opener without an account waits through the posts that relay. */
export type WaitingFor = {
  readonly kind: 'opener' | 'person' | 'posts' | 'pool' | 'clock';
  readonly persons: readonly string[];
  readonly posts: readonly string[];
  /** Sides of the matter whom the ledger does not know. */
  readonly accounts?: readonly string[];
};

/** The open task. `not`: persons who may not do it although they hold the post. */
export type Waiting = {
  readonly step: string;
  readonly do: string;
  readonly for: WaitingFor;
  readonly not: readonly string[];
  readonly since: Moment;
  readonly dueAt: Moment | null;
  readonly provisional: boolean;
  readonly nextAt: Moment | null;
  readonly next: NextKind | null;
  readonly paused: string | null;
  readonly also: readonly AlsoWaiting[];
};

/**
 * Who must be told; `say` has blanks {subject} {place} {assignee} {by} {due} {takers} {reason} {price} {until} {called} {meeting} that the host fills. `words`: the event whose
 * written reason they read behind it.
 */
export type Tell = {
  readonly to:
    | 'opener'
    | 'assignee'
    | 'waiting'
    | { readonly person: string }
    | { readonly posts: readonly string[] }
    | { readonly party: Party };
  readonly key: string;
  readonly say: string;
  readonly facts: EventFacts;
  readonly words?: number;
};

export type Move = {
  readonly events: readonly MatterEvent[];
  readonly state: MatterState;
  readonly waiting: Waiting | null;
  readonly tells: readonly Tell[];
  readonly effects: readonly EffectCall[];
};

/** `holders`: the persons who hold a post for this place today, where a step counts them; `homes`: the home of each, where a panel votes by homes. */
export type MatterContext = {
  readonly now: Moment;
  readonly calendar: Calendar;
  readonly holders?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly homes?: Readonly<Record<string, string>> | undefined;
};

export type Opening = {
  readonly by: Actor;
  readonly opener: Party;
  readonly filedBy: Party | null;
  readonly channel: Channel;
  readonly leaf: MatterLeaf & { readonly questions?: readonly Field[] | undefined };
  readonly answers?: Answers | undefined;
  /** The other sides of it, and persons who are concerned in it without being a side (whose household it is about). */
  readonly others?: readonly Party[] | undefined;
  readonly concerned?: readonly string[] | undefined;
};

/** Said by the host of somebody who lost a post: `posts` are the kinds they still hold for this place. */
type Left = { readonly kind: 'left'; readonly person: string; readonly posts: readonly string[] };
/** `seen`: the seq the person saw; refused when the matter has moved since. `relayed`: someone passes on what the opener said, and how it was heard. */
export type Act = { readonly by: Actor; readonly seen?: number | undefined; readonly relayed?: Channel | undefined } & (
  | DoAct
  | { readonly kind: 'withdraw'; readonly reason?: string | undefined }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'merge'; readonly into: Merged }
  | { readonly kind: 'gather'; readonly of: readonly Merged[] }
  | { readonly kind: 'unmerge' }
  | { readonly kind: 'part'; readonly from: Merged }
  | BesideAct
  | GatheringAct
  | { readonly kind: 'hand-over'; readonly to: Assignee; readonly because: 'asked' | 'overseer' }
  | Left
);
export type DoAct = {
  readonly kind: 'do';
  readonly step: string;
  readonly outcome: string;
  readonly answers?: Answers | undefined;
  readonly to?: { readonly posts?: readonly string[] | undefined; readonly persons?: readonly string[] | undefined } | undefined;
  readonly as?: string | undefined;
  readonly rating?: Rating | undefined;
  readonly sent?: SentFacts | undefined;
  /** With a ruling: of which kind the matter is from now on. */
  readonly leaf?: MatterLeaf | undefined;
  /** Of a signature of all sides that is passed on: whose. */
  readonly party?: string | undefined;
  /** Of a meeting: who was there. */
  readonly present?: readonly string[] | undefined;
  /** Of a split: what it falls into, each by its method and what it is about. */
  readonly parts?: readonly SplitPart[] | undefined;
};
/** A part a matter falls into. `key` names it until the host has made a matter of it. */
export type SplitPart = { readonly key: string; readonly method: string; readonly subject: string };
