import { type Calendar, dateOf, deadline, type Moment, nextAtWork, weekdayOf } from '../clock.ts';
import type { Actor } from '../matter.ts';

/** Somebody who works by the method: their posts, how many hours of a working day they have for it, and on which days of the week (0 Monday … 6 Sunday) they are away. */
export type Worker = {
  readonly person: string;
  readonly posts: readonly string[];
  readonly hoursADay: number;
  readonly away?: readonly number[];
};
export type Load = { readonly person: string; readonly minutes: number; readonly weeks: readonly number[] };

type Desk<Job> = {
  readonly worker: Worker;
  readonly calendar: Calendar;
  readonly queue: Job[];
  busy: boolean;
  readonly weeks: Map<number, number>;
};

/** Who of the staff does what: one thing after another, in the order it came, in working hours. */
export class Workforce<Job> {
  readonly actors: readonly Actor[];
  readonly holders: Readonly<Record<string, readonly string[]>>;
  readonly #desks: ReadonlyMap<string, Desk<Job>>;
  readonly #dayMinutes: number;
  readonly #from: number;
  readonly #away: readonly Worker[];

  constructor(all: readonly Worker[], calendar: Calendar, from: Moment) {
    this.#from = Date.parse(from);
    this.#dayMinutes = minutesOfDay(calendar);
    const staff = all.filter(isEverThere);
    this.#away = all.filter((worker) => !isEverThere(worker));
    this.#desks = new Map(
      staff.map((worker) => [
        worker.person,
        { worker, calendar: calendarFor(worker, calendar, this.#from), queue: [], busy: false, weeks: new Map() },
      ]),
    );
    this.actors = staff.map(({ person, posts }) => ({ person, account: null, posts }));
    const posts = [...new Set(staff.flatMap((worker) => worker.posts))];
    this.holders = Object.fromEntries(posts.map((post) => [post, staff.flatMap((one) => (one.posts.includes(post) ? one.person : []))]));
  }

  /** How much waits at somebody's desk. */
  waitingAt(actor: Actor): number {
    const { queue, busy } = this.#deskOf(actor);
    return queue.length + (busy ? 1 : 0);
  }

  lay(actor: Actor, job: Job): void {
    this.#deskOf(actor).queue.push(job);
  }

  /** The next thing at their desk that is still to be done; null while they are at something, or when nothing is left. */
  takesUp(actor: Actor, isStill: (job: Job) => boolean): Job | null {
    const desk = this.#deskOf(actor);
    if (desk.busy) return null;
    let job = desk.queue.shift();
    while (job !== undefined && !isStill(job)) job = desk.queue.shift();
    desk.busy = job !== undefined;
    return job ?? null;
  }

  /** So many minutes of work from now on, of the hours they have for it. @returns when it is done, in milliseconds */
  works(actor: Actor, now: number, minutes: number): number {
    const { worker, weeks, calendar } = this.#deskOf(actor);
    const begins = nextAtWork(new Date(now).toISOString(), calendar).from;
    const count = Math.max(1, Math.round((minutes * this.#dayMinutes) / (worker.hoursADay * 60)));
    const done = Date.parse(deadline(begins, { unit: 'workminutes', count }, calendar).at);
    const week = Math.floor((done - this.#from) / WEEK);
    weeks.set(week, (weeks.get(week) ?? 0) + minutes);
    return done;
  }

  rests(actor: Actor): void {
    this.#deskOf(actor).busy = false;
  }

  #deskOf({ person }: Actor): Desk<Job> {
    const desk = this.#desks.get(person ?? '');
    if (!desk) throw new Error(`${person} is not of the staff`);
    return desk;
  }

  loads(): readonly Load[] {
    const nothing = this.#away.map(({ person }) => ({ person, minutes: 0, weeks: [] }));
    const worked = [...this.#desks.values()].map(({ worker: { person }, weeks }) => {
      const last = Math.max(-1, ...weeks.keys());
      const each = Array.from({ length: last + 1 }, (_, week) => weeks.get(week) ?? 0);
      return { person, minutes: each.reduce((sum, minutes) => sum + minutes, 0), weeks: each };
    });
    return [...worked, ...nothing];
  }
}

const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;
const weekdays = [0, 1, 2, 3, 4];
/** Days ahead for which it is reckoned who is away: longer than any run, with what is left over at its end. */
const furthest = 500;

/** Who is away on every working day has no desk at which anything would wait. */
const isEverThere = ({ away = [] }: Worker): boolean => !weekdays.every((day) => away.includes(day));

/** The days somebody is away are days of rest for them. */
function calendarFor({ away = [] }: Worker, calendar: Calendar, from: number): Calendar {
  if (away.length === 0) return calendar;
  const days = Array.from({ length: furthest }, (_, nth) => from + nth * DAY).filter((day) => away.includes(weekdayOf(day)));
  return { ...calendar, days: { ...calendar.days, ...Object.fromEntries(days.map((day) => [dateOf(day), 'rest' as const])) } };
}

function minutesOfDay({ hours }: Calendar): number {
  const sinceMidnight = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return hours.reduce((sum, [from, until]) => sum + sinceMidnight(until) - sinceMidnight(from), 0);
}
