import { sql } from 'kysely';
import { accountForPhone } from '#features/accounts/door.ts';
import type { Context } from '#kernel/action.ts';
import { action } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Answers, Field } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import type { Opening, Party } from '#method/matter.ts';
import { open } from '#method/open.ts';
import { agreed } from './agreed.ts';
import { fileForSomeone, fileMatter } from './contract.ts';
import { type OrderLeaf, readLeaf } from './leaf.ts';
import { methodPage, orderMethodAt } from './method-page.ts';
import { keepPhotos, photosIn } from './photo.ts';
import { type OrderPlace, orderPlace } from './place.ts';
import { saveMove, standingColumns } from './save.ts';
import { asMethodActor, covering, type Stamps } from './standing.ts';

/** A resident asks for something at a place. Inside a dwelling only those who live there may; in public places everybody may. */
export const file = action(fileMatter, {
  who: 'signed-in',
  family: 'ask',
  async run(context, input) {
    const { actor } = context;
    const [asking, isHome] = await Promise.all([readAsking(context, input), livesAt(context, input.place)]);
    if (asking.place.kind === 'dwelling' && !isHome) refuse('matters.not_your_home');
    // Asked for somebody of the family it is theirs alone: nothing of it is left with the account once they no longer wish it.
    const opener = { person: actor.person, account: actor.family ? null : actor.account };
    return await openOrder(context, asking, { ...input, opener, filedBy: null, channel: 'online' });
  },
});

const filers = ['secretary', 'community-staff', 'grid-head', 'grid-worker', 'micro-grid-worker', 'building-head'];

/** Staff file for somebody who phoned, came, was visited or wrote in the group; from there on it is the same order as any other (S1-A19). */
export const fileFor = action(fileForSomeone, {
  who: { posts: filers },
  async run(context, input) {
    const asking = await readAsking(context, input);
    if (!covering(context.actor, asking.place).some(({ kind }) => filers.includes(kind))) refuse('matters.not_your_place');
    const opener = await someone(context, input, asking.place);
    return await openOrder(context, asking, {
      ...input,
      realName: true,
      photos: [],
      opener,
      filedBy: { person: context.actor.person, account: context.actor.account },
    });
  },
});

type Order = Pick<Given<typeof fileMatter>, 'subject' | 'leaf' | 'more' | 'answers' | 'photos' | 'realName'> &
  Pick<Opening, 'opener' | 'filedBy' | 'channel'>;

type Asking = { readonly place: OrderPlace; readonly leaf: OrderLeaf; readonly method: Method };

/** Where, what, and by which method: asked of the database in one go. */
async function readAsking({ db, county }: Context, input: { place: string; leaf: string }): Promise<Asking> {
  const [place, leaf, use] = await Promise.all([orderPlace(db, input.place), readLeaf(db, input.leaf), orderMethodAt(db, input.place)]);
  if (!place) return refuse('matters.place_unknown');
  if (!leaf) return refuse('matters.leaf_unknown');
  if (!use) return refuse('matters.no_method');
  return { place, leaf, method: await methodPage(db, county.code, use.method_id, use.method_version) };
}

async function openOrder(context: Context, { place, leaf, method }: Asking, order: Order): Promise<{ id: string }> {
  const { db, actor, county, keys, now } = context;
  const { opener, filedBy, channel } = order;
  const opening: Opening = { by: asMethodActor(actor, place), opener, filedBy, channel, leaf: asked(leaf), answers: answersOf(order) };
  const move = agreed(open(method, opening, { now: stamp(now), calendar: await calendarOf(db, county.code) }));
  const id = newId();
  const { key, wrapped } = keys.newKey(id);
  const stamps = stampsOf(place);
  const moved = { id, subject: order.subject, stamps, key, method, move, leaf: leaf.id, called: null };
  const matter = db.insertInto('matter').values({
    id,
    number: numberOf(dayOf(now).slice(2, 4)),
    method_id: method.id,
    method_version: method.version,
    subject: order.subject,
    leaf_id: leaf.id,
    channel,
    opener_account: opener.account,
    opener_person: opener.person,
    filed_by: filedBy?.account ?? (actor.family ? actor.account : null),
    real_name: order.realName,
    place_id: place.id,
    ...stamps,
    key_wrapped: wrapped,
    opened_at: stamp(now),
    ...standingColumns(moved, false),
  });
  await saveMove(context, matter.returning('id'), moved);
  await keepPhotos(context, id, photosIn(answersOf(order)));
  return { id };
}

function stampsOf({ street_id, community_id, estate_id, grid_id, micro_grid_id }: OrderPlace): Stamps & { community_id: string } {
  return { street_id, community_id, estate_id, grid_id, micro_grid_id };
}

/** Two digits of the year and a running number: short enough to say on the phone, useless without rights. */
function numberOf(year: string) {
  return sql<string>`${year}::text || '-' || lpad(nextval('matter_number')::text, 4, '0')`;
}

const more: Field = { id: 'more', label: '说明', kind: 'note', max: 500 };
const photos: Field = { id: 'photos', label: '照片', kind: 'photo', max: 6 };

/** A leaf as an order asks it: every order may say more and show photos, whatever else its leaf asks. */
function asked({ questions, ...leaf }: OrderLeaf): Opening['leaf'] {
  return { ...leaf, questions: [...questions.filter(({ id }) => id !== more.id && id !== photos.id), more, photos] };
}

function answersOf({ more: said, answers = {}, photos: shown }: Order): Answers {
  return { ...answers, ...(said ? { more: said } : {}), ...(shown.length > 0 ? { photos: shown } : {}) };
}

async function livesAt({ db, actor }: Context, dwelling: string): Promise<boolean> {
  if (actor.person === null) return false;
  const home = await db
    .selectFrom('person as p')
    .innerJoin('household as h', 'h.id', 'p.household_id')
    .select('h.id')
    .where('p.id', '=', actor.person)
    .where('h.dwelling_id', '=', dwelling)
    .where('p.ended_at', 'is', null)
    .where('h.ended_at', 'is', null)
    .executeTakeFirst();
  return home !== undefined;
}

/** Whom it is for: a person of this community's ledger, or whoever answers at a phone. */
async function someone({ db, keys, now }: Context, { person, phone }: Given<typeof fileForSomeone>, place: OrderPlace): Promise<Party> {
  if (person === undefined) return { person: null, account: await accountForPhone(db, keys, now, phone ?? '') };
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('community_id', '=', place.community_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuse('matters.person_unknown');
  return { person, account: null };
}
