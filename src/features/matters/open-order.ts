import type { Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import type { Answers, Field } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import type { Actor as MethodActor, Opening } from '#method/matter.ts';
import { open } from '#method/open.ts';
import { agreed } from './agreed.ts';
import type { fileMatter } from './contract.ts';
import { halved, isFirst } from './first/wish.ts';
import { concernedAt } from './gathering/concerned.ts';
import { readBy } from './gathering/readers.ts';
import type { OrderLeaf } from './leaf.ts';
import { keepPhotos, photosIn } from './photo.ts';
import type { OrderPlace } from './place.ts';
import { joinsRound } from './rounding/enrol.ts';
import { rulesFor, sentByRule } from './ruling/by-rule.ts';
import { saveMove, standingColumns } from './save.ts';
import { wordsIn } from './searching/pairs.ts';
import { asMethodActor, type Stamps } from './standing.ts';
import { inHex } from './write-moves.ts';

export type Order = Pick<Given<typeof fileMatter>, 'subject' | 'leaf' | 'more' | 'answers' | 'photos' | 'realName'> &
  Pick<Opening, 'opener' | 'filedBy' | 'channel' | 'others' | 'concerned'> & {
    /** The matter it is a part of. */
    readonly parent?: string;
  };

/** Where and what is asked, by which method, and from whom it is kept. */
export type Asking = {
  /** As whom, where the post held does not cover the place by its level: a department of the county. */
  readonly by?: MethodActor;
  readonly place: OrderPlace;
  readonly leaf: OrderLeaf;
  readonly method: Method;
  readonly keptFrom: readonly string[];
};

/** Writes a new matter with all that follows from it: by whom, for whom, how it came in. */
export async function openOrder(context: Context, { leaf, keptFrom, by, ...asking }: Asking, given: Order): Promise<{ id: string }> {
  const { db, actor, county, keys, now } = context;
  const { round, method } = await joinsRound(context, asking.method, asking.place);
  const order = method.opens.sealed ? sealedWhole(given, leaf) : given;
  const place = method.opens.sealed && !order.realName ? aroundIt(asking.place) : asking.place;
  const { opener, filedBy, channel, others = [] } = order;
  const concerned = await concernedAt(context, method, asking.place, order.concerned);
  const leafAsked = asked(await hurried(context, leaf, opener.person));
  const opening: Opening = {
    ...{ by: by ?? asMethodActor(actor, place), opener, filedBy, channel, others, concerned },
    ...{ leaf: leafAsked, answers: answersOf(order) },
  };
  const setting = { now: stamp(now), calendar: await calendarOf(db, county.code) };
  const opened = agreed(open(method, opening, setting));
  const move = sentByRule(method, opened, await context.ask(rulesFor, { place: place.id, leaf: leaf.id, day: dayOf(now) }), setting);
  const id = newId();
  const { key, wrapped } = keys.newKey(id);
  const stamps = { ...stampsOf(place), kept_from: [...keptFrom] };
  const moved = { id, subject: order.subject, stamps, key, method, move, leaf: leaf.unlisted ? null : leaf.id, called: null };
  const matter = {
    id,
    number: dayOf(now).slice(2, 4),
    method_id: method.id,
    method_version: method.version,
    subject: order.subject,
    leaf_id: moved.leaf,
    channel,
    opener_account: opener.account,
    opener_person: opener.person,
    filed_by: filedBy?.account ?? (actor.family ? actor.account : null),
    real_name: order.realName,
    place_id: place.id,
    ...stamps,
    ...readBy(method, others),
    small: leaf.small,
    ...{ round_id: round, parent_id: order.parent ?? null },
    key_wrapped: inHex(wrapped),
    opened_at: stamp(now),
    ...standingColumns(moved, false),
  };
  await saveMove(context, { matter, words: { matter_id: id, words: wordsIn(place.community_id, order.subject) } }, moved);
  await keepPhotos(context, id, photosIn(answersOf(order)));
  return { id };
}

/** Who wishes to be helped first has half the time of others (row S3-A25). */
async function hurried(context: Context, leaf: OrderLeaf, person: string | null): Promise<OrderLeaf> {
  return (await isFirst(context, person)) ? { ...leaf, within: halved(leaf.within) } : leaf;
}

/** What is told in confidence stands in no list in the person's own words: there it is called as its leaf is. */
function sealedWhole(order: Order, { name }: OrderLeaf): Order {
  return { ...order, subject: name, more: [order.subject, order.more].filter(Boolean).join('。') };
}

/** Who gives no name is not found by their door either. */
function aroundIt(place: OrderPlace): OrderPlace {
  return { ...place, id: place.community_id, kind: 'community', estate_id: null, grid_id: null, micro_grid_id: null, building_id: null };
}

function stampsOf({
  street_id,
  community_id,
  estate_id,
  grid_id,
  micro_grid_id,
  building_id,
}: OrderPlace): Stamps & { community_id: string } {
  return { street_id, community_id, estate_id, grid_id, micro_grid_id, building_id };
}

const more: Field = { id: 'more', label: '说明', kind: 'note', max: 600 };
const photos: Field = { id: 'photos', label: '照片', kind: 'photo', max: 6 };

/** A leaf as an order asks it: every order may say more and show photos, whatever else its leaf asks. */
function asked({ questions, ...leaf }: OrderLeaf): Opening['leaf'] {
  return { ...leaf, questions: [...questions.filter(({ id }) => id !== more.id && id !== photos.id), more, photos] };
}

function answersOf({ more: said, answers = {}, photos: shown }: Order): Answers {
  return { ...answers, ...(said ? { more: said } : {}), ...(shown.length > 0 ? { photos: shown } : {}) };
}
