import { type KyselyPlugin, type PluginTransformQueryArgs, type RootOperationNode, sql } from 'kysely';
import { acted } from './audit.ts';
import type { Contract } from './contract.ts';
import type { Tx } from './db.ts';
import { earlier, mustMatch, type Remembered, remember } from './idempotency.ts';
import { fault, log } from './log.ts';
import {
  type Asking,
  admitted,
  asItsTwin,
  checked,
  idOf,
  type Left,
  leave,
  nothingLeft,
  type Performed,
  performOnce,
  type Works,
} from './perform.ts';
import { orRefusal, Refusal } from './refusal.ts';
import { type Ask, askingTogether } from './together.ts';

/** An action with a key, and whoever waits for its answer. `about` is the one row it locks. */
export type Member = {
  readonly asking: Asking;
  readonly request: Remembered;
  readonly about: string | null;
  readonly done: (performed: Performed<unknown>) => void;
  readonly failed: (error: unknown) => void;
};

const lanes = 2;
const mostTogether = 48;

/**
 * Actions asked for in the same moment share a transaction and its statements: one commit for all of them (docs/decisions). A refusal
 * concerns only whoever is refused. When anything else goes wrong, nothing of the group stands, and each is done again alone.
 * Two that would touch the same row, or carry the same key, never share.
 */
export function sharingTransactions(works: Works): (member: Member) => void {
  const waiting: Member[] = [];
  let busy = 0;
  let called = false;

  function go(): void {
    called = false;
    while (busy < lanes && waiting.length > 0) {
      busy += 1;
      void doGroup(works, takeGroup(waiting)).finally(() => {
        busy -= 1;
        go();
      });
    }
  }
  return (member) => {
    waiting.push(member);
    if (called) return;
    called = true;
    setImmediate(go); // requests that came in one go are done in one go
  };
}

/** Takes as many as may go together, in the order they came. */
function takeGroup(waiting: Member[]): Member[] {
  const taken: Member[] = [];
  const marks = new Set<string>();
  for (let i = 0; i < waiting.length && taken.length < mostTogether; ) {
    const member = waiting[i] as Member; // the index is in range
    const own = [member.request.key, ...(member.about === null ? [] : [member.about])];
    if (own.some((mark) => marks.has(mark))) {
      i += 1;
      continue;
    }
    for (const mark of own) marks.add(mark);
    taken.push(member);
    waiting.splice(i, 1);
  }
  return taken;
}

async function doGroup(works: Works, group: readonly Member[]): Promise<void> {
  const outcomes = group.length === 1 ? undefined : await inOneTransaction(works, group);
  if (outcomes === undefined) {
    await Promise.all(group.map((member) => settle(member, performOnce(works, member.asking, member.request))));
    return;
  }
  group.forEach((member, i) => {
    const outcome = outcomes[i];
    if (outcome instanceof Refusal || outcome === undefined) member.failed(outcome);
    else member.done(leave(works, outcome.answer, outcome.left));
  });
}

function settle({ done, failed }: Member, performed: Promise<Performed<unknown>>): Promise<void> {
  return performed.then(done, failed);
}

type Outcome = { readonly answer: unknown; readonly left: Left } | Refusal;

/** Undefined when the group broke: nothing of it stands then. */
async function inOneTransaction(works: Works, group: readonly Member[]): Promise<Outcome[] | undefined> {
  try {
    return await works.db.transaction().execute(async (tx) => {
      const hurry = sql`set local lock_timeout = '500ms'`.execute(tx); // whoever holds a row for long is waited for alone, not by all
      const ask = askingTogether(tx);
      const settled = await Promise.allSettled([hurry, ...group.map((member) => doMember(works, member, tx, ask))]);
      if (settled[0]?.status === 'rejected') throw settled[0].reason;
      return settled.slice(1).map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value as Outcome; // only the first is not a member's
      });
    });
  } catch (error) {
    log.warn({ event: 'group.broke', actions: group.length, ...fault(error) }); // each meets its fault again alone, and is told it
    return undefined;
  }
}

async function doMember(works: Works, { asking, request }: Member, tx: Tx, ask: Ask): Promise<Outcome> {
  const left = nothingLeft();
  let wrote = false;
  const note = () => {
    wrote = true;
  };
  const write: Ask = (question, key) => {
    note();
    return ask(question, key);
  };
  try {
    const [actor, before] = await Promise.all([ask(works.whoIs, asking.token), ask(earlier, request.key)]);
    const { contract } = asking.what;
    if (before) return { answer: checked(contract, { id: mustMatch(before, request, actor) }), left };
    const answer = await admitted(works, asking, actor, { tx: tx.withPlugin(new Noting(note)) as Tx, ask, write, left });
    const at = works.clock();
    await ask(remember, { request, actor, id: idOf(answer), at, acted: acted({ ...asking, actor, answer, at }) });
    return { answer, left };
  } catch (error) {
    if (!(error instanceof Refusal) || wrote || error.keeps) throw error;
    return await orRefusal(asItsTwin(works, asking, request, { error, ask }).then((answer) => ({ answer, left: nothingLeft() })));
  }
}

/** Notes what a member writes by itself: its refusal could not be taken out of the transaction any more. */
class Noting implements KyselyPlugin {
  readonly #note: () => void;
  constructor(note: () => void) {
    this.#note = note;
  }
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!isReading(node)) this.#note();
    return node;
  }
  async transformResult<R>({ result }: { result: R }): Promise<R> {
    return result;
  }
}

function isReading(node: RootOperationNode): boolean {
  return node.kind === 'SelectQueryNode' || (node.kind === 'RawNode' && /^\s*select\b/i.test(node.sqlFragments[0] ?? ''));
}

/** An action joins the others of its moment where its verb says that it may; at a ledger it goes alone, so that a refusal is written down behind it. */
export function mayShare<C extends Contract>({ what, input }: Asking<C>): { about: string | null } | null {
  return what.shares && !what.ledger ? { about: what.shares(input) } : null;
}
