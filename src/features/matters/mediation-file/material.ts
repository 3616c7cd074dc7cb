import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { noteLook, openVault } from '#features/people/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { naming } from '#kernel/vault.ts';
import type { Party } from '#method/matter.ts';
import { placeWords } from '../place.ts';
import { stateOf } from '../standing.ts';
import { channelNames } from '../words.ts';
import type { Held, Standing } from './completeness.ts';
import type { OpenFile } from './kept.ts';
import type { Material, Signer } from './pages.ts';
import { paperWords as words } from './paper-words.ts';

type Parts = {
  readonly held: Held;
  readonly standings: readonly Standing[];
  readonly pictures: ReadonlyMap<string, string>;
  /** Why the names are opened, as each of them will read it; null for a side, who reads only their own. */
  readonly look: string | null;
};

/** All that the pages are made from. */
export async function materialOf(context: Context, { record }: OpenFile, { held, standings, pictures, look }: Parts): Promise<Material> {
  const { opener, others = [] } = stateOf(record);
  const sides: Signer[] = [];
  for (const party of [opener, ...others]) sides.push(await signerOf(context, party, { matter: record.id, look }));
  const [applicant = unknown, ...rest] = sides;
  return {
    told: held.told,
    number: record.number,
    year: Temporal.Instant.from(record.opened_at).toZonedDateTimeISO(zone).year,
    leaf: record.leaf,
    channel: channelNames[record.channel] ?? record.channel,
    committee: words.committee(record.community),
    mediator: record.assignee_called ?? '',
    ...{ applicant, others: rest, endedAt: record.ended_at, today: stamp(context.now), pictures },
    left: standings.filter(({ state }) => state === 'left-out').map(({ document, says }) => ({ name: document.name, why: says })),
  };
}

const unknown: Signer = { name: '', sex: '', born: '', phone: '', home: '' };

type Look = { readonly matter: string; readonly look: string | null };
type Kept = { masked: string; sex: string | null; birth_year: number | null; home: string | null };

/** A side as it stands on paper: in full to whoever mediates, with a look they can read, and to themself; otherwise as on the screen. */
async function signerOf(context: Context, { person }: Party, { matter, look }: Look): Promise<Signer> {
  if (person === null) return unknown;
  const { db, actor, keys } = context;
  const { rows } = await sql<Kept>`
    select p.masked, p.sex, p.birth_year, (select ${placeWords} from household h join area a on a.id = h.dwelling_id where h.id = p.household_id) as home
    from person p where p.id = ${person}`.execute(db);
  const kept = rows[0];
  if (!kept) return unknown;
  if (look === null && person !== actor.person) return { ...unknown, name: kept.masked };
  if (look !== null) await noteLook(context, { person, about: matter, reason: look });
  const { name, phone } = await naming(context, person, (tx) => openVault(tx, keys, person));
  const born = kept.birth_year === null ? '' : words.born(kept.birth_year);
  return { name, sex: kept.sex ?? '', born, phone: phone ?? '', home: kept.home ?? '' };
}
