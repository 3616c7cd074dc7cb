import { papersBefore } from '#features/hall/door.ts';
import { methodPage } from '#features/matters/door.ts';
import { sayDoers } from '#features/methods/words.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { channelNames } from '#method/channels.ts';
import type { Method, Step } from '#method/language.ts';
import { saySpan } from '#method/spans/words.ts';
import * as contract from './contract.ts';
import { communityOf, leavesOffered, methodsOffered, type OfferedLeaf } from './offered.ts';

/** 办事指南: one thing that may be asked for, whole, before anybody comes. */
export const entry = query(contract.entry, {
  who: 'anyone',
  async run(seeing, { community, kind, id }) {
    const place = await communityOf(seeing, community);
    if (kind === 'method') return { ...(await ofMethod(seeing, community, id)), place };
    const [leaf] = await leavesOffered(seeing, community, id);
    return { ...(await ofLeaf(seeing, leaf ?? refuse('guide.gone'))), place };
  },
});

async function ofLeaf(seeing: Seeing, leaf: OfferedLeaf) {
  const method = await methodPage(seeing.db, seeing.county.code, leaf.method, leaf.version);
  return {
    name: leaf.name,
    topic: leaf.topicName,
    about: leaf.topicAbout === '' ? null : leaf.topicAbout,
    eligible: leaf.eligible,
    documents: await withSeen(seeing, leaf.documents),
    within: saySpan(leaf.within),
    questions: leaf.questions.filter(({ kind }) => kind !== 'photo').map(({ label }) => label),
    priced: leaf.takers.includes('shop'),
    ...(await way(seeing, method)),
  };
}

async function ofMethod(seeing: Seeing, community: string, id: string) {
  const offered = (await methodsOffered(seeing, community)).find(({ method }) => method === id) ?? refuse('guide.gone');
  const method = await methodPage(seeing.db, seeing.county.code, id, offered.version);
  const { name, about } = method;
  const nothing = { topic: null, eligible: null, documents: [], within: null, questions: [], priced: false };
  return { ...nothing, name, about, ...(await way(seeing, method)) };
}

/** The way it goes, under the words residents see it by, as the method of this community calls them. */
async function way({ db }: Seeing, method: Method) {
  const kinds = await db.selectFrom('post_kind').select(['id', 'name']).execute();
  const postNames = new Map(kinds.map(({ id, name }) => [id, name]));
  return {
    method: { id: method.id, name: method.name, version: method.version },
    words: method.words.map((word) => under(method, word, postNames)),
    sealed: method.opens.sealed === true,
    channels: method.opens.channels.filter((channel) => channel !== 'above').map((channel) => channelNames[channel]),
  };
}

/** Who is at work first under a word, and how long they have; nobody, where residents are only told. */
function under({ steps }: Method, word: string, postNames: ReadonlyMap<string, string>) {
  const first = steps.find((step) => step.shown === word);
  return { word, who: first ? sayDoers(first, postNames) : null, within: first ? withinOf(first) : null };
}

const withinOf = ({ within }: Step): string | null => ('from' in within ? null : saySpan(within));

/** Papers the hall has seen of who reads this within a year need not be brought again, if they tick so (row S2-A59). */
async function withSeen(seeing: Seeing, documents: readonly string[]) {
  const { person, account, family } = seeing.actor;
  const opener = { person, account: family ? null : account };
  const seen = account === null || documents.length === 0 ? [] : await papersBefore(seeing, { documents }, opener, true);
  return documents.map((name) => ({ name, seenOn: seen.find((paper) => paper.name === name)?.shownOn ?? null }));
}
