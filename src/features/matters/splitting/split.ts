import { action, type Context } from '#kernel/action.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { act } from '#method/act.ts';
import type { Method } from '#method/language.ts';
import { type Party, theSystem } from '#method/matter.ts';
import { actOn, saveActed, standing } from '../act.ts';
import { agreed } from '../agreed.ts';
import { mustNotWait } from '../danger/gate.ts';
import { readAsking } from '../file.ts';
import { nameIn, rootsOf } from '../lineage.ts';
import { matterOf } from '../lock.ts';
import { type Asking, openOrder } from '../open-order.ts';
import type { MatterRecord } from '../standing.ts';
import { split as splitContract } from './contract.ts';

type Part = { readonly key: string; readonly subject: string; readonly asking: Asking };

/** The matter waits, and its parts begin, each by the method its service has at its place: all of it or nothing. */
export const split = action(splitContract, {
  who: 'person',
  async run(context, { matter, seen, step, answers, danger, ...given }) {
    const parts: Part[] = [];
    const done = await actOn(context, matter, async (method, _state, record) => {
      for (const { leaf, subject, place } of given.parts) {
        mustNotWait({ subject, danger });
        const asking = await readAsking(context, { leaf, place: place ?? record.place_id ?? '', about: [] });
        if (asking.place.community_id !== record.community_id) refuse('matters.not_your_place');
        parts.push({ key: newId(), subject, asking });
      }
      const rootOf = await rootsOf(
        context.db,
        parts.map(({ asking }) => asking.method.id),
      );
      const into = intoOf(method, step);
      const named = parts.map(({ key, subject, asking }) => ({ key, subject, method: nameIn(into, asking.method.id, rootOf) }));
      return { kind: 'do', seen, step, outcome: 'split', parts: named, ...(answers ? { answers } : {}) };
    });
    for (const part of parts) await beginPart(context, await matterOf(context.db, matter), part);
    return done;
  },
});

function intoOf({ steps }: Method, id: string): readonly string[] {
  const step = steps.find((one) => one.id === id);
  return step?.do === 'split' ? step.into : [];
}

/** The part is asked for by whoever asked for the whole, and came in as that did; who split it has written it down. It is kept from whom the whole is kept from. */
async function beginPart(context: Context, whole: MatterRecord, { key, subject, asking }: Part): Promise<void> {
  const { actor } = context;
  const opener: Party = { person: whole.opener_person, account: whole.opener_account };
  const isOwn = opener.account === actor.account || (opener.person !== null && opener.person === actor.person);
  const filedBy = isOwn ? null : { person: actor.person, account: actor.account };
  const { method, state, setting } = await standing(context, whole);
  const keptFrom = [...new Set([...asking.keptFrom, ...whole.kept_from])];
  const { id } = await openOrder(
    context,
    { ...asking, keptFrom },
    {
      ...{ subject, leaf: asking.leaf.id, photos: [], realName: whole.real_name, parent: whole.id },
      ...{ opener, filedBy, channel: state.channel },
    },
  );
  await saveActed(context, whole, method, agreed(act(method, state, { kind: 'begin-child', by: theSystem, key, matter: id }, setting)));
}
