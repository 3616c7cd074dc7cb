import { afterAll, beforeAll, expect, test } from 'vitest';
import { library } from '#library/library.ts';
import { sixSteps } from '#library/six-steps.ts';
import type { Edit } from '#method/designing/editing/edits.ts';
import type { EffectCall } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { drafted, edited } from '../../../testing/designs.ts';
import { switchOn } from '../../../testing/methods.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../../matters/file.ts';
import { show } from '../../matters/show.ts';
import { fill, take } from '../../matters/verbs.ts';
import { derive } from './derive.ts';
import { findings, openDraft } from './open-draft.ts';
import { publishDraft } from './publish.ts';

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  for (const kind of ['member', 'supervisor', 'community-staff', 'property', 'department', 'grid-worker']) await world.arrive(kind);
  chen = await world.arrive('secretary', { called: '陈书记' });
  await switchOn(world, [sixSteps]);
});
afterAll(() => world.end());

const smallDone = 'small.done';
const showsWhatWasDone: Edit = {
  do: 'add-effect',
  at: smallDone,
  effect: { do: 'show-openly', with: { mark: '办好了', step: 'small', line: 'did' } },
};

test('what was added to a button is done when it is pressed: the line that was chosen stands before everybody', async () => {
  const branch = await world.arrive('estate-branch');
  const linked = await world.arrive('linked-member');
  const wang = await world.arrive('resident');
  const { draft, rev } = await drafted(chen, { community, method: 'six-steps', edits: [showsWhatWasDone] });
  await chen.does(publishDraft, { draft, rev, reason: '办好的让大家看见', inUse: true });
  const { id: matter } = await wang.does(file, { subject: '王家的窗户', leaf: 'common-work', place: wang.dwelling.id });
  await branch.does(fill, { matter, step: 'sort', outcome: 'small', answers: { why: 'one' } });
  await linked.does(take, { matter, step: 'link' });
  const shown = () => world.owner.selectFrom('open_record').select(['mark', 'line']).where('matter_id', '=', matter).execute();
  expect(await shown()).toEqual([]);
  await linked.does(fill, { matter, step: 'small', outcome: 'done', answers: { did: '换了合页' } });
  expect(await shown()).toEqual([{ mark: '办好了', line: '换了合页' }]);
});

test('a draft as it begins differs from its origin in nothing', async () => {
  const { id: draft } = await chen.does(derive, { community, method: 'six-steps' });
  const { page, before } = await chen.sees(openDraft, { draft });
  expect(before).toEqual({ ...page, id: 'six-steps', version: before?.version });
});

test('whoever writes is told all that the library has done by itself; what belongs to one method only is offered where that has it', async () => {
  const everywhere = await knownTo('six-steps');
  const used = library.flatMap(({ effects = {} }) => Object.values(effects).flat());
  expect(everywhere.map((one) => one.do).toSorted()).toEqual([...new Set(['notify', ...used.map((call) => call.do)])].toSorted());
  expect(everywhere.every(({ tells }) => tells !== '')).toBe(true);
  expect(everywhere.filter(({ anywhere }) => anywhere).map((one) => one.do)).toEqual(['show-openly', 'hide-openly', 'notify']);
  expect(everywhere.flatMap(({ kept }) => kept)).toEqual([]);
  const [showing] = everywhere;
  const told = new Set(used.filter((call) => call.do === 'show-openly').flatMap((call) => Object.keys(call.with)));
  for (const { id } of showing?.asks ?? []) expect([...told]).toContain(id);
  const stars = (await knownTo('star-round')).find((one) => one.do === 'give-stars');
  expect(stars).toMatchObject({ anywhere: false, kept: [{ at: 'decide.named' }] });
});

const knownTo = async (method: string) => {
  const { draft } = await drafted(chen, { community, method });
  return (await chen.sees(openDraft, { draft })).effects;
};

test('a word that is not written, and a line that nobody chose, are said where they stand', async () => {
  const { draft, page } = await drafted(chen, { community, method: 'six-steps', edits: [showsWhatWasDone] });
  const pathsOf = async (told: EffectCall['with']) => {
    const other = edited(page, { do: 'tell-effect', at: smallDone, nth: 0, with: told });
    return (await chen.sees(findings, { community, draft, page: other })).faults.map(({ path }) => path);
  };
  expect(await pathsOf({ mark: '办好了', step: 'small', line: 'did' })).toEqual([]);
  const wrong: [EffectCall['with'], string][] = [
    [{ mark: '', step: 'small', line: 'did' }, 'mark'],
    [{ mark: '写得太长的一个词啊', step: 'small', line: 'did' }, 'mark'],
    [{ mark: '办好了', step: 'small' }, 'line'],
    [{ mark: '办好了' }, 'step'],
    [{ mark: '办好了', step: 'gone', line: 'did' }, 'step'],
    [{ mark: '办好了', step: 'small', line: 'gone' }, 'line'],
    [{ mark: '办好了', step: 'small', line: 'did', due: 'yes' }, 'due'],
  ];
  for (const [told, at] of wrong) expect(await pathsOf(told)).toEqual([['effects', smallDone, 0, 'with', at]]);
});

test('whom a notice tells is chosen among those who read it; nobody, or somebody else, is a fault at that very field', async () => {
  const notice = (told: EffectCall['with']): Edit => ({ do: 'add-effect', at: smallDone, effect: { do: 'notify', with: told } });
  const { draft, page } = await drafted(chen, { community, method: 'six-steps' });
  const faultsOf = async (told: EffectCall['with']) =>
    (await chen.sees(findings, { community, draft, page: edited(page, notice(told)) })).faults;
  expect(await faultsOf({ posts: ['secretary'], part: true })).toEqual([]);
  const path = ['effects', smallDone, 0, 'with', 'posts'];
  const wrong = [{}, { posts: ['linked-member'] }, { posts: ['micro-grid-assistant'] }, { posts: ['nobody-like-this'] }];
  for (const told of wrong) for (const fault of await faultsOf(told)) expect(fault.path).toEqual(path);
  const said = await Promise.all(wrong.map(async (told) => (await faultsOf(told)).map(({ say }) => say).join()));
  expect(said).toEqual([
    '「点对点办」按「办好了」以后的「通知」没有写告诉谁，请选一选。',
    expect.stringContaining('要告诉「包联党员」，他们看不到这类事'),
    expect.stringContaining('要告诉「辅助微网格员」，这里还没有人任职'),
    expect.stringContaining('「nobody-like-this」不是这里有的岗位'),
  ]);
});

test('who was named is told when the button is pressed, each once, and the notice opens the matter', async () => {
  const [branch, linked, wang] = [await world.arrive('estate-branch'), await world.arrive('linked-member'), await world.arrive('resident')];
  const head = await world.arrive('grid-head');
  const edits: Edit[] = [
    { do: 'add-effect', at: smallDone, effect: { do: 'notify', with: { posts: ['grid-head', 'secretary'], part: true } } },
  ];
  const { draft, rev } = await drafted(chen, { community, method: 'six-steps', edits });
  await chen.does(publishDraft, { draft, rev, reason: '小事办好了也让网格长知道', inUse: true });
  const { id: matter } = await wang.does(file, { subject: '楼道扶手松了', leaf: 'common-work', place: wang.dwelling.id });
  await branch.does(fill, { matter, step: 'sort', outcome: 'small', answers: { why: 'one' } });
  await linked.does(take, { matter, step: 'link' });
  await linked.does(fill, { matter, step: 'small', outcome: 'done', answers: { did: '拧紧了' } });
  const told = '「楼道扶手松了」走完「点对点办」这一步：办好了。';
  const counted = async (who: Person) => (await toldTo(who)).filter((say) => say === told).length;
  expect([await counted(head), await counted(chen), await counted(linked), await counted(wang)]).toEqual([1, 1, 0, 0]);
  expect(await head.sees(show, { matter })).toMatchObject({ subject: '楼道扶手松了' });
  expect((await toldTo(wang)).length).toBeGreaterThan(1); // who asked hears each step as ever
});
