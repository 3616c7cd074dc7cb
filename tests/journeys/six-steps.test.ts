import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOf } from './hands.ts';
import { openStage, type Stage } from './stage.ts';
import { hindrances } from './sweep.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => expect(stage.troubles()).toEqual([]));
afterAll(() => stage.close());

type Me = { readonly person: string; readonly home: { readonly communityId: string; readonly gridId: string; readonly unitId: string } };
type Areas = { readonly areas: readonly { readonly id: string; readonly kind: string }[] };
type Asked = { readonly step: string; readonly outcome: string; readonly answers: object };

const meOf = (one: Hands) => one.asks<Me>('accounts.me', {});

test('a topic goes round the six steps; the resident says it is not solved, and it is done anew until they say it is', async () => {
  const { url } = stage.served;
  const [resident, secretary, staff, volunteer] = await Promise.all(
    ['居民', '社区书记', '社区工作者', '志愿者'].map((title) => handsOf(url, title)),
  );
  if (!(resident && secretary && staff && volunteer)) throw new Error('somebody of the demo is missing');
  const { home } = await meOf(resident);
  await switchedOn(secretary, home, (await meOf(volunteer)).person);

  const subject = '院里凉亭的柱子松了';
  const matter = await resident.does('matters.file', { subject, leaf: 'common-work', place: home.unitId });
  const fill = (by: Hands, asked: Asked) => by.does('matters.fill', { matter, ...asked });
  const done = async (how: string) => {
    await fill(staff, { step: 'carry', outcome: 'done', answers: { did: how } });
    await fill(volunteer, { step: 'watch', outcome: 'seen', answers: { reason: '去看过了' } });
  };
  await fill(secretary, { step: 'sort', outcome: 'big', answers: { why: 'everybody' } });
  const present = await Promise.all([secretary, staff, volunteer].map(async (one) => (await meOf(one)).person));
  const minutes = { heard: '大家都说该修', plan: '请人来加固' };
  await secretary.does('matters.met', { matter, step: 'meet', outcome: 'proposed', answers: minutes, present });
  await fill(staff, { step: 'entrust', outcome: 'taken', answers: {} });
  await done('钉了两颗钉子');

  const phone = await stage.arrive('居民', { opens: `/matters/${matter}` });
  await phone.sees('看过了，落实了');
  await phone.sees(/联席议事通过/);
  expect(await hindrances(phone)).toEqual([]);
  await phone.taps('不满意');
  await phone.types('一推还是晃', '哪里没解决');
  await phone.taps('确认：不满意');
  await phone.sees('您说不满意，接着办');

  await done('换了新柱子');
  await phone.sees('换了新柱子');
  await phone.taps('满意');
  await phone.taps('确认：满意');
  await phone.sees('您说满意');
});

/** The community deliberates in six steps, once somebody holds each of the posts the method names. */
async function switchedOn(secretary: Hands, { communityId, gridId }: Me['home'], person: string): Promise<void> {
  const { areas } = await secretary.asks<Areas>('areas.tree', { parent: gridId });
  const microGrid = areas.find(({ kind }) => kind === 'micro-grid')?.id;
  const post = { person, called: '老周', since: '2026-01-01' };
  await secretary.does('organizations.appoint', { ...post, kind: 'linked-member', area: microGrid });
  for (const kind of ['supervisor', 'council']) await secretary.does('organizations.appoint', { ...post, kind, area: communityId });
  await secretary.does('methods.switch-on', { method: 'six-steps', community: communityId });
}
