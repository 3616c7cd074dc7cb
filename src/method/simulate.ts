import { act } from './act.ts';
import type { Calendar, Moment } from './clock.ts';
import type { Method, Step } from './language.ts';
import { due } from './late.ts';
import type { Actor, MatterContext, MatterLeaf, MatterState, Move } from './matter.ts';
import { open } from './open.ts';
import { hasSides, stepOf } from './page.ts';
import { isRefusal } from './refusals.ts';
import { Agenda } from './simulating/agenda.ts';
import { arrivalsOf } from './simulating/arrivals.ts';
import { type Chance, chanceOf } from './simulating/chance.ts';
import { Figures, type Simulated } from './simulating/figures.ts';
import { type Planned, plansFor } from './simulating/plan.ts';
import { type Worker, Workforce } from './simulating/workforce.ts';
import { soonestOf } from './who.ts';

/**
 * What comes in: of which leaves (by weight), from when and for how many days; so many a day on average, or exactly so many on each day of the week, Monday
 * first, at any time of the day from eight to eight.
 */
export type Arrivals = {
  readonly from: Moment;
  readonly days: number;
  readonly leaves: readonly { readonly leaf: MatterLeaf; readonly weight: number }[];
} & ({ readonly perDay: number } | { readonly perWeekday: readonly number[] });
export type Simulation = {
  readonly method: Method;
  readonly staff: readonly Worker[];
  readonly arrivals: Arrivals;
  readonly calendar: Calendar;
  /** Minutes of work a step takes; others take what they usually do. */
  readonly minutes?: Readonly<Record<string, number>>;
  readonly seed: number;
};

/**
 * Runs matters through the engine itself before a method is switched on: each is asked for, worked on by whoever of the staff is free first, in working hours, and
 * answered by its opener, most of the time. The same seed gives the same run. Matters that have not ended with the time are `running`.
 */
export function simulate(simulation: Simulation): Simulated {
  return new Run(simulation).toItsEnd();
}

type Job = { readonly matter: Running; readonly planned: Planned };
type Happening =
  | { readonly kind: 'arrives' }
  | { readonly kind: 'clock'; readonly matter: Running }
  | { readonly kind: 'acts'; readonly job: Job; readonly worker: Actor | null };
type Running = { state: MatterState; readonly sides: readonly Actor[] };

const DAY = 86_400_000;

class Run {
  readonly #asked: Simulation;
  /** What comes in has a chance of its own: with other people here, the same matters come. */
  readonly #coming: Chance;
  readonly #chance: Chance;
  readonly #staff: Workforce<Job>;
  readonly #figures = new Figures();
  readonly #agenda = new Agenda<Happening>();
  readonly #until: number;
  readonly #matters: Running[] = [];
  #opened = 0;

  constructor(asked: Simulation) {
    this.#asked = asked;
    this.#coming = chanceOf(asked.seed);
    this.#chance = chanceOf(asked.seed + 1);
    this.#staff = new Workforce<Job>(asked.staff, asked.calendar, asked.arrivals.from);
    this.#until = Date.parse(asked.arrivals.from) + asked.arrivals.days * DAY;
  }

  toItsEnd(): Simulated {
    const { arrivals } = this.#asked;
    if ('perWeekday' in arrivals) for (const at of arrivalsOf(arrivals, this.#coming)) this.#agenda.put(at, { kind: 'arrives' });
    else this.#nextArrival(Date.parse(arrivals.from));
    for (let next = this.#agenda.take(); next && next.at <= this.#until; next = this.#agenda.take()) this.#happens(next.what, next.at);
    this.#standsLate();
    return this.#figures.sum(this.#asked.method, this.#staff.loads());
  }

  /** What nobody has done when the time is over is late too, where its time was over before. */
  #standsLate(): void {
    for (const { state } of this.#matters)
      if (state.step !== null && state.due !== null && Date.parse(state.due.at) < this.#until) this.#figures.leaves(state.step, true);
  }

  #happens(what: Happening, at: number): void {
    if (what.kind === 'arrives') this.#arrives(at);
    else if (what.kind === 'clock') this.#clock(what.matter, at);
    else {
      this.#acts(what.job, at);
      if (what.worker) this.#isFree(what.worker, at);
    }
  }

  #isFree(worker: Actor, at: number): void {
    this.#staff.rests(worker);
    this.#takesUp(worker, at);
  }

  #nextArrival(after: number): void {
    const { arrivals } = this.#asked;
    if ('perDay' in arrivals) this.#agenda.put(after + this.#coming.wait(DAY / arrivals.perDay), { kind: 'arrives' });
  }

  #arrives(at: number): void {
    this.#nextArrival(at);
    const { method } = this.#asked;
    this.#opened += 1;
    const opener: Actor = { person: `opener-${this.#opened}`, account: `account-${this.#opened}`, posts: [] };
    const other: Actor = { person: `other-${this.#opened}`, account: null, posts: [] };
    const { person, account } = opener;
    const others = hasSides(method) ? { others: [{ person: other.person, account: other.account }] } : {};
    const by = method.opens.residents ? opener : { ...opener, posts: method.opens.posts };
    const [channel = 'online'] = method.opens.channels;
    const begun = open(
      method,
      { by, opener: { person, account }, filedBy: null, channel, leaf: this.#leaf(), ...others },
      this.#context(at),
    );
    if (isRefusal(begun)) throw new Error(`a matter of ${method.id} could not begin: ${begun.refused}`);
    this.#figures.opens();
    const matter = { state: begun.state, sides: [opener, other] };
    this.#matters.push(matter);
    this.#goesOn(matter, begun, null, at);
  }

  #clock(matter: Running, at: number): void {
    const next = soonestOf(matter.state);
    if (matter.state.step === null || !next || Date.parse(next.at) > at) return; // it has moved since
    this.#goesOn(matter, due(this.#asked.method, matter.state, this.#context(at)), matter.state, at);
  }

  #acts(job: Job, at: number): void {
    if (!isStill(job)) return; // somebody or the clock was faster
    const { matter, planned } = job;
    const { state } = matter;
    const done = act(this.#asked.method, state, planned.asked(state), this.#context(at));
    if (!isRefusal(done)) this.#goesOn(matter, done, state, at);
  }

  /** Counts what became of it, and plans what comes next. */
  #goesOn(matter: Running, move: Move, before: MatterState | null, at: number): void {
    matter.state = move.state;
    const moved = move.events.some(({ became }) => became.step !== undefined);
    if (before?.step && moved) this.#figures.leaves(before.step, before.due !== null && Date.parse(before.due.at) < at);
    const { step, ended, openedAt } = move.state;
    if (ended) this.#figures.ends(ended.outcome, (at - Date.parse(openedAt)) / 3_600_000);
    if (step === null) return;
    if (moved) this.#figures.comesTo(step);
    const next = soonestOf(move.state);
    if (next) this.#agenda.put(Math.max(at, Date.parse(next.at)), { kind: 'clock', matter });
    const isAnew = moved || move.events.some(({ kind }) => kind === 'pooled' || kind === 'escalated');
    if (isAnew) this.#plan(matter, at);
  }

  #plan(matter: Running, at: number): void {
    const { method } = this.#asked;
    const step = stepOf(method, matter.state.step ?? '');
    const plans = plansFor({ method, step, matter, staff: this.#staff, chance: this.#chance, context: this.#context(at) });
    for (const planned of plans) {
      const job = { matter, planned };
      if (planned.by === 'others') this.#agenda.put(at + planned.after, { kind: 'acts', job, worker: null });
      else {
        this.#staff.lay(planned.actor, job);
        this.#takesUp(planned.actor, at);
      }
    }
  }

  /** Whoever is free takes up what is next at their desk. */
  #takesUp(worker: Actor, at: number): void {
    const job = this.#staff.takesUp(worker, isStill);
    if (!job) return;
    const { id, do: kind } = stepOf(this.#asked.method, job.planned.step);
    const minutes = this.#asked.minutes?.[id] ?? usualMinutes[kind] ?? 20;
    this.#agenda.put(this.#staff.works(worker, at, minutes), { kind: 'acts', job, worker });
  }

  #leaf(): MatterLeaf {
    const { leaves } = this.#asked.arrivals;
    const whole = leaves.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.#coming.next() * whole;
    for (const { leaf, weight } of leaves) {
      left -= weight;
      if (left < 0) return leaf;
    }
    return leaves[0]?.leaf ?? { id: 'any' };
  }

  #context(at: number): MatterContext {
    return { now: new Date(at).toISOString(), calendar: this.#asked.calendar, holders: this.#staff.holders };
  }
}

/** What is pressed takes less than what is done. */
const usualMinutes: Partial<Record<Step['do'], number>> = { assign: 3, claim: 2, sign: 3, rate: 5, review: 5, vote: 2, meet: 90 };

/** Whether the matter still stands where this was planned. */
function isStill({ matter: { state }, planned: { step, visit } }: Job): boolean {
  return state.step === step && state.visits[step] === visit;
}
