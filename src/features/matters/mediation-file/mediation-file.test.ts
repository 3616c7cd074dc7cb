import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whoLooked } from '#features/people/who-looked.ts';
import { mediation } from '#library/mediation.ts';
import type { Method } from '#method/language.ts';
import type { Person } from '../../../testing/arrive.ts';
import { ask, webOf } from '../../../testing/http.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { say } from '../acting/verbs.ts';
import { begin } from '../gathering/begin.ts';
import { speak } from '../gathering/verbs.ts';
import { keepPhoto } from '../photo.ts';
import { fill, rate } from '../verbs.ts';
import { openFile, seeScan, showFile } from './file.ts';
import { attach, leaveOut, write } from './keep.ts';
import { printAgreement, printFile } from './print.ts';

type Name = 'wang' | 'qin' | 'he' | 'chen' | 'yan' | 'meng' | 'zhou';
let world: World;
let http: FastifyInstance;
let people: Record<Name, Person>;
beforeAll(async () => {
  world = await createWorld();
  http = await webOf(world);
  await switchOn(world, [mediation]);
  const home = (nth: number) => ({ home: at(world.places.dwellings, nth) });
  people = {
    wang: await world.arrive('resident', { name: '王小明' }),
    qin: await world.arrive('resident', { name: '秦大爷', ...home(1) }),
    zhou: await world.arrive('resident', { name: '周邻', ...home(2) }),
    he: await world.arrive('community-staff', { name: '何静', called: '小何' }),
    chen: await world.arrive('secretary', { name: '陈明', called: '陈书记' }),
    yan: await world.arrive('mediator', { name: '闫和', called: '闫调解', ...home(3) }),
    meng: await world.arrive('mediator', { name: '孟和', called: '孟调解', ...home(4) }),
  };
});
afterAll(async () => {
  await http.close();
  await world.end();
});

const terms = { terms: '晚上十点以后不放音响', until: '2026-04-01' };
const record = { day: '2026-03-03', where: '调解室', present: '双方、闫调解', record: '双方各说了一遍，都愿意让一步。' };

async function begun(more?: string, method: Pick<Method, 'id'> = mediation): Promise<string> {
  const { he, wang, qin } = people;
  const opener = { person: wang.id, channel: 'counter', agreed: true } as const;
  const asked = {
    method: method.id,
    leaf: 'neighbour-quarrel',
    place: wang.dwelling.id,
    subject: '楼上音响太吵',
    opener,
    others: [qin.id],
  };
  return (await he.does(begin, { ...asked, ...(more === undefined ? {} : { more }) })).id;
}
async function both(matter: string, step: string, outcome: string): Promise<void> {
  for (const side of [people.wang, people.qin]) await side.does(speak, { matter, step, outcome });
}
async function talking(more?: string): Promise<string> {
  const matter = await begun(more);
  await both(matter, 'consent', 'both');
  await people.yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await both(matter, 'accept', 'accepted');
  return matter;
}
async function signed(more?: string): Promise<string> {
  const matter = await talking(more);
  await people.yan.does(fill, { matter, step: 'talk', outcome: 'terms', answers: terms });
  await both(matter, 'agree', 'signed');
  return matter;
}
async function picture(by: Person): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#d9c9a0' } })
    .webp()
    .toBuffer();
  return (await by.does(keepPhoto, { bytes: new Uint8Array(bytes) })).id;
}
const missingIn = async (matter: string) =>
  (await people.yan.sees(showFile, { matter })).documents.filter(({ state }) => state === 'missing').map(({ id }) => id);
const stateIn = async (matter: string, document: string) =>
  (await people.yan.sees(showFile, { matter })).documents.find(({ id }) => id === document);

test('the file has thirteen documents in the order of the ministry; each that is missing says where to mend it, and is mended there', async () => {
  const { yan } = people;
  const matter = await talking();
  const { documents, ready, of } = await yan.sees(showFile, { matter });
  expect(documents.map(({ name }) => name)).toEqual([
    ...['卷宗封面', '卷内目录', '人民调解申请书', '人民调解受理登记表', '人民调解调查记录', '人民调解证据材料', '人民调解记录'],
    ...['人民调解协议书', '人民调解口头协议登记表', '人民调解回访记录', '司法确认有关材料', '卷宗情况说明', '封底'],
  ]);
  expect([ready, of]).toEqual([8, 13]);
  expect(await missingIn(matter)).toEqual(['investigation', 'evidence', 'record', 'agreement', 'revisit']);
  for (const { state, says } of documents) if (state === 'missing') expect(says).toMatch(/在这里|拍下/);
  await yan.does(write, { matter, document: 'application', answers: { facts: '楼上夜里放音响' } });
  expect(await stateIn(matter, 'application')).toMatchObject({ state: 'here', says: '来自登记时写的情况；已在这里写好' });
  await yan.does(leaveOut, { matter, document: 'investigation', reason: '事情清楚，不用调查' });
  await yan.does(attach, { matter, document: 'evidence', photos: [await picture(yan), await picture(yan)] });
  await yan.does(write, { matter, document: 'record', answers: record });
  expect(await missingIn(matter)).toEqual(['agreement', 'revisit']);
  expect(await stateIn(matter, 'investigation')).toMatchObject({ state: 'left-out', says: '事情清楚，不用调查', by: '闫调解' });
  expect(await stateIn(matter, 'evidence')).toMatchObject({ state: 'here', says: '纸质材料 2 张' });
});

test('what the matter holds is in the file without being written again: what was asked, what was noted, the agreement both signed, the visit after it', async () => {
  const { yan, wang } = people;
  const matter = await talking('夜里十一点还在放音响');
  await yan.does(say, { matter, text: '去楼上听过，是低音炮的声音' });
  await yan.does(fill, { matter, step: 'talk', outcome: 'terms', answers: terms });
  expect(await missingIn(matter)).toContain('agreement'); // written, not yet signed
  await wang.does(speak, { matter, step: 'agree', outcome: 'signed' });
  expect(await missingIn(matter)).toContain('agreement'); // one signature is none
  await people.qin.does(speak, { matter, step: 'agree', outcome: 'signed' });
  expect(await missingIn(matter)).toEqual(['evidence', 'record', 'revisit']);
  expect(await stateIn(matter, 'oral')).toMatchObject({ state: 'left-out', says: '已经有书面协议书' });
  await yan.does(fill, { matter, step: 'follow', outcome: 'kept', answers: { how: 'visit', reason: '双方都说照办了' } });
  expect(await missingIn(matter)).toEqual(['evidence', 'record']);
  await wang.does(rate, { matter, step: 'confirm', solved: true });
  expect(await missingIn(matter)).toEqual(['evidence', 'record']); // it has ended, and is still the mediator's to complete
});

test('a written and an oral agreement exclude each other; without either there is nothing to look after', async () => {
  const { yan, chen } = people;
  const oral = await talking();
  await yan.does(write, { matter: oral, document: 'oral', answers: { day: '2026-03-05', terms: '晚上十点以后不放音响' } });
  expect(await stateIn(oral, 'agreement')).toMatchObject({ state: 'left-out', says: '双方口头谈成，见口头协议登记表' });
  expect(await missingIn(oral)).not.toContain('oral');
  const written = await signed();
  expect(await yan.isRefused(write, { matter: written, document: 'oral', answers: { day: '2026-03-05', terms: '口头的' } })).toBe(
    'matters.file_already_signed',
  );
  const failed = await talking();
  await yan.does(fill, { matter: failed, step: 'talk', outcome: 'failed', answers: { reason: '两边都不让' } });
  await chen.does(fill, { matter: failed, step: 'above', outcome: 'taken' });
  await chen.does(fill, { matter: failed, step: 'community-talk', outcome: 'failed', answers: { reason: '还是谈不拢' } });
  await chen.does(fill, { matter: failed, step: 'outside', outcome: 'explained', answers: { reason: '法院的地址给了' } });
  const { documents } = await chen.sees(showFile, { matter: failed });
  const spared = documents.filter(({ state }) => state === 'left-out').map(({ id, says }) => [id, says]);
  expect(spared).toEqual([
    ['agreement', '没有调成，没有协议'],
    ['oral', '没有调成，没有协议'],
    ['revisit', '没有协议，不用回访'],
    ['court', '双方没有申请司法确认'],
  ]);
});

test('what a document does not take is refused in words', async () => {
  const { yan } = people;
  const matter = await talking();
  const photos = [await picture(yan)];
  const refused = async (what: Promise<string>) => await what;
  expect(await refused(yan.isRefused(write, { matter, document: 'cover', answers: {} }))).toBe('matters.file_nothing_to_write');
  expect(await refused(yan.isRefused(attach, { matter, document: 'back', photos }))).toBe('matters.file_not_on_paper');
  expect(await refused(yan.isRefused(leaveOut, { matter, document: 'agreement', reason: '不想要协议' }))).toBe('matters.file_not_left_out');
  expect(await refused(yan.isRefused(leaveOut, { matter, document: 'diary', reason: '没有这一份' }))).toBe('matters.file_no_document');
  expect(await refused(yan.isRefused(write, { matter, document: 'record', answers: { day: '2026-03-03' } }))).toBe('method.answer_missing');
  expect(await refused(yan.isRefused(attach, { matter, document: 'record', photos: [await picture(people.zhou)] }))).toBe(
    'matters.photo_gone',
  );
});

test('[S1-A16] non-parties get no access to the file; a side has a copy of the agreement and nothing else of it', async () => {
  const { yan, meng, he, chen, zhou, wang, qin } = people;
  const matter = await signed();
  await yan.does(attach, { matter, document: 'evidence', photos: [await picture(yan)] });
  const scan = (await stateIn(matter, 'evidence'))?.scans[0] ?? '';
  for (const other of [wang, qin, meng, he, chen, zhou]) {
    expect(await other.seesNot(showFile, { matter })).toBe('not_found');
    expect(await other.isRefused(printFile, { matter })).toBe('not_found');
    expect(await other.seesNot(seeScan, { id: scan })).toBe('not_found');
    expect(await other.isRefused(write, { matter, document: 'record', answers: record })).toBe('not_found');
    expect((await ask(http, other, 'matters.print-mediation-file', { matter })).statusCode).toBe(404);
  }
  for (const none of [meng, he, chen, zhou]) {
    expect(await none.isRefused(printAgreement, { matter })).toBe('not_found');
    expect(await none.sees(openFile, { matter })).toEqual({ whole: false, agreement: false });
  }
  expect((await ask(http, null, 'matters.print-mediation-file', { matter })).statusCode).toBe(401);
  expect(await wang.sees(openFile, { matter })).toEqual({ whole: false, agreement: true });
  for (const side of [wang, qin]) expect(await side.isRefused(printAgreement, { matter })).toBe('allowed');
  const early = await talking();
  expect(await wang.isRefused(printAgreement, { matter: early })).toBe('matters.no_agreement_yet');
});

test('the PDF goes out under its Chinese name; a print is written down, and both sides read that their names were on it', async () => {
  const { yan, wang, qin } = people;
  const matter = await signed('夜里十一点还在放音响');
  await yan.does(attach, { matter, document: 'evidence', photos: [await picture(yan)] });
  const draft = await ask(http, yan, 'matters.print-mediation-file', { matter });
  expect(draft.statusCode).toBe(200);
  expect(draft.headers['content-type']).toBe('application/pdf');
  expect(decodeURIComponent(String(draft.headers['content-disposition']))).toContain('（未齐）.pdf');
  expect(draft.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  await yan.does(write, { matter, document: 'record', answers: record });
  await yan.does(leaveOut, { matter, document: 'investigation', reason: '事情清楚，不用调查' });
  await yan.does(write, { matter, document: 'revisit', answers: { day: '2026-03-20', present: '双方', record: '照办了' } });
  const whole = await ask(http, yan, 'matters.print-mediation-file', { matter });
  expect(decodeURIComponent(String(whole.headers['content-disposition']))).toMatch(/人民调解卷宗-\S+\.pdf$/);
  expect(decodeURIComponent(String(whole.headers['content-disposition']))).not.toContain('未齐');
  expect((await yan.sees(showFile, { matter })).printed.map(({ what }) => what)).toEqual(['file', 'draft']);
  for (const side of [wang, qin])
    expect((await side.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '闫调解', reason: '打印人民调解卷宗' });
});

test('a variant with another name has the same file: it goes by its catalogue, and its agreement is found by what its steps are', async () => {
  const { yan, wang } = people;
  const renamed = (id: string) => (id === 'talk' ? 'tea' : id);
  const steps = mediation.steps.map((step) => ({
    ...step,
    id: renamed(step.id),
    to: Object.fromEntries(Object.entries(step.to).map(([outcome, to]) => [outcome, renamed(to)])),
  }));
  await world.owner.updateTable('method_use').set({ until: world.now().toString() }).where('catalogue', '=', 'mediation').execute();
  await switchOn(world, [{ ...mediation, id: 'tea-mediation', version: 1, name: '喝茶说和', steps }]);
  const matter = await begun('夜里放音响', { id: 'tea-mediation' });
  await both(matter, 'consent', 'both');
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  await both(matter, 'accept', 'accepted');
  await yan.does(fill, { matter, step: 'tea', outcome: 'terms', answers: terms });
  await both(matter, 'agree', 'signed');
  expect(await stateIn(matter, 'agreement')).toMatchObject({ state: 'here', says: '双方都签了' });
  expect(await wang.sees(openFile, { matter })).toEqual({ whole: false, agreement: true });
});
