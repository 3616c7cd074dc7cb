import { expect, test } from 'vitest';
import { drawn, marked } from '#kernel/print.ts';
import { fileDocuments } from './documents.ts';
import { template } from './print.ts';
import { given, told, whole } from './testing/whole-file.ts';

test('one PDF in order: page numbers run through from cover to back, each document begins a page, and the list of contents names it', () => {
  const file = whole();
  expect([file.mark, file.missing]).toEqual([null, []]);
  expect(file.documents.map(({ name }) => name)).toEqual(fileDocuments.map(({ name }) => name)); // all thirteen stand in the list
  const begins = marked(template, file, '<page-of-part>');
  expect(begins).toEqual([
    { id: 'cover', page: 1 },
    { id: 'contents', page: 2 },
    { id: 'application', page: 3 },
    { id: 'intake', page: 4 },
    { id: 'record', page: 5 },
    { id: 'agreement', page: 10 },
    { id: 'revisit', page: 11 },
    { id: 'remarks', page: 12 },
    { id: 'back', page: 13 },
  ]);
  expect(drawn(template, file).pages).toBe(13);
  expect(file.documents.filter(({ printed }) => !printed).map(({ id, remark }) => `${id} ${remark}`)).toEqual([
    'investigation 不附：双方都没有材料',
    'evidence 不附：双方都没有材料',
    'oral 不附：已经有书面协议书',
    'court 不附：双方没有申请司法确认',
  ]);
});

test('with something missing it is a draft: what is missing stands on top, on a page that is no part of the file, and 未齐 across every page', () => {
  const draft = given({ told: { ...told, sessions: [] }, entries: new Map(), failed: false });
  expect(draft.mark).toBe('未齐');
  expect(draft.missing.map((line) => line.slice(0, 8))).toEqual(['人民调解调查记录', '人民调解证据材料', '人民调解记录：还']);
  const begins = marked(template, draft, '<page-of-part>');
  expect(begins).toMatchObject([{ id: 'cover', page: 1 }, { id: 'contents', page: 2 }, ...Array(6).fill({})]);
  expect(drawn(template, draft).pages).toBe(9);
});
