import { Temporal } from 'temporal-polyfill';
import { file, fileFor } from '#features/matters/file.ts';
import { zone } from '#kernel/clock.ts';
import type { Stage } from '../stage.ts';
import type { Run } from './beats.ts';
import { neighbour, type Part } from './cast.ts';
import type { Ago, Tale } from './tale.ts';

/** A community on the stage: its own people, and who sends its orders out. */
export type Setting = {
  readonly community: string;
  readonly tales: readonly Tale[];
  readonly lead: Readonly<Record<'resident' | 'elder' | 'kin', Part | null>>;
  /** Who sends an order of this grid out. */
  sender(grid: string): Promise<Part>;
  /** What happens besides the tales, so many minutes before today. */
  readonly besides: readonly { readonly ago: number; play(): Promise<unknown> }[];
};

/** Where the people a visitor can be live. */
const leadGrid = '第三网格';

type Scene = { readonly at: Temporal.Instant; play(): Promise<unknown> };

/** Plays all tales, scene by scene in the order of time; what falls due in between happens in between. Gives how many orders there are. */
export async function play(stage: Stage, settings: readonly Setting[], today: Temporal.Instant): Promise<number> {
  const told = settings.flatMap((setting) => setting.tales.map((tale) => scenesOf(stage, setting, tale, today)));
  const besides = settings.flatMap(({ besides: ones }) =>
    ones.map(({ ago, play: happens }) => ({ at: today.subtract({ minutes: ago }), play: happens })),
  );
  const scenes = [...(await Promise.all(told)).flat(), ...besides].filter(({ at }) => Temporal.Instant.compare(at, today) <= 0);
  for (const { at, play: playScene } of scenes.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))) {
    await stage.goTo(at);
    await playScene();
  }
  await stage.goTo(today);
  await stage.sweep();
  return told.length;
}

async function scenesOf(stage: Stage, setting: Setting, tale: Tale, today: Temporal.Instant): Promise<Scene[]> {
  const opener = typeof tale.who === 'string' ? setting.lead[tale.who] : await neighbour(stage, setting.community, ...tale.who);
  if (!opener) throw new Error(`no ${tale.who} here`);
  const sender = await setting.sender(typeof tale.who === 'string' ? leadGrid : tale.who[0]);
  const run: Run = { stage, community: setting.community, opener, sender, taker: sender, matter: '', minutes: 0 };
  const scenes: Scene[] = [];
  let at = beginning(tale.ago, today);
  scenes.push({
    at,
    play: async () => {
      run.matter = await ask(run, tale);
    },
  });
  for (const beat of tale.goesOn) {
    at = at.add({ minutes: beat.after });
    scenes.push({ at, play: async () => void (await beat.play(run)) });
  }
  return scenes;
}

function beginning(ago: Ago, today: Temporal.Instant): Temporal.Instant {
  if ('minutes' in ago) return today.subtract({ minutes: ago.minutes });
  const day = today.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: ago.days });
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(ago.at) }).toInstant();
}

async function ask({ stage, opener, sender }: Run, { leaf, subject, more, where, by, aboutSender }: Tale): Promise<string> {
  const place = (where === undefined ? opener.dwelling : opener[where]) ?? '';
  const about = aboutSender ? [await postOf(stage, sender)] : [];
  const order = { subject, leaf, place, about, ...(more ? { more } : {}) };
  if (by === undefined) return (await (await opener.act()).does(file, order)).id;
  return (await (await sender.act()).does(fileFor, { ...order, channel: by, person: opener.person, agreed: true })).id;
}

async function postOf({ db }: Stage, { person }: Part): Promise<string> {
  const post = await db
    .selectFrom('post')
    .select('id')
    .where('person_id', '=', person)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return post.id;
}
