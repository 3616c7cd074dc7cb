import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectLine } from '../contract.ts';
import { tellApart } from './ask-subject.ts';

test('a short sentence is the subject, just as it was said', () => {
  expect(tellApart(' 楼道灯不亮 ', '晚上看不见', '楼道灯')).toEqual({ subject: '楼道灯不亮', more: '晚上看不见', moved: false });
});

test('who only touched a service is taken at its name', () => {
  expect(tellApart('', '', '楼道灯')).toEqual({ subject: '楼道灯', more: '', moved: false });
});

test('a phone number is not for everybody: the sentence goes where it is sealed', () => {
  const told = tellApart('水管漏了，打 138 0013-8000 找我', '', '漏水');
  expect(told).toEqual({ subject: '水管漏了，打 … 找我', more: '水管漏了，打 138 0013-8000 找我', moved: true });
});

test('a long story is cut at a stop, and told in full to those who do it', () => {
  const story = `小区南门外的地砖翘起来一大片，${'下雨天踩上去会溅水，'.repeat(6)}老人绊了好几次`;
  const told = tellApart(story, '', '路面台阶');
  expect(told.subject).toMatch(/[^，]…$/);
  expect(told.more).toBe(story);
});

test('whatever is said, the server takes the subject, and no word of it is lost', () => {
  const services = fc.constantFrom('楼道灯', '医保', '停车');
  const talk = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('灯', '，', '1', '9', ' ', '-', '６', '⑩', '－', '😀', '。'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(talk, services, (say, service) => {
      const told = tellApart(say, '', service);
      expect(subjectLine.safeParse(told.subject).success).toBe(true);
      const said = say.trim().replaceAll(/\s+/g, ' ');
      if ([...said].length >= 2) expect(told.moved ? told.more : told.subject).toBe(said);
    }),
  );
});
