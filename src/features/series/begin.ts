import { Temporal } from 'temporal-polyfill';
import { beginHere } from '#features/matters/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { addHere } from '#features/plans/door.ts';
import type { Context } from '#kernel/action.ts';
import { asOwner } from './owner.ts';
import type { Series } from './series.ts';
import { told } from './words.ts';

/** What a series began: a matter, or an item. */
export type Begun = { readonly matter_id: string; readonly item_id: null } | { readonly matter_id: null; readonly item_id: string };

/** Begins one time of a series, by its owner and by their rights of today, and tells them; refuses what the owner would be refused. @param day the day it is for */
export async function beginOne(context: Context, series: Series, day: string): Promise<Begun> {
  const owner = await asOwner(context, series);
  await tellPerson(context, owner.actor.person ?? '', told.begun(series.name));
  if (series.what === 'matter') return { matter_id: (await beginHere(owner, matterOf(series))).id, item_id: null };
  return { matter_id: null, item_id: (await addHere(owner, itemOf(series, day))).id };
}

function matterOf({ method_id, place_id, leaf_id, subject, more, answers }: Series): Parameters<typeof beginHere>[1] {
  return {
    method: method_id ?? '',
    place: place_id,
    subject,
    ...(leaf_id === null ? {} : { leaf: leaf_id }),
    ...(more === null ? {} : { more }),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  };
}

function itemOf({ sheet_id, column_id, subject, measure, due_in, owner_post_id }: Series, day: string): Parameters<typeof addHere>[1] {
  return {
    sheet: sheet_id ?? '',
    column: column_id ?? '',
    subject,
    owner: owner_post_id,
    due: Temporal.PlainDate.from(day)
      .add({ days: due_in ?? 0 })
      .toString(),
    ...(measure === null ? {} : { measure }),
  };
}
