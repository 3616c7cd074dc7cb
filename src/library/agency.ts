import type { Method } from '#method/language.ts';
import { hours } from '#method/terms.ts';
import { agencyFilers, agencyForms, agencyPage, agencySteps, askAtTheDoor, askNobody, ownWord, revisit } from './agency-pages.ts';
import { answerEnds } from './answer-pages.ts';

/**
 * 党员代办: 委托→受理→代办→回复→上报→回访, in this order only; the authority can be taken back at any step. As 清徐县集义乡 does it, and 灵石县城区学苑社区 under
 * the name 全程代理代办 (rows S0-A21, S1-E1, S1-E10, S1-E11, S1-E13, S1-E17, S1-E27).
 */
const agency: Method = {
  ...agencyPage,
  id: 'party-agency',
  name: '党员代办',
  about: '签一张委托书，党员代办员替您跑腿办事，办好了告诉您，再由别人回访。',
  opens: {
    residents: true,
    posts: agencyFilers,
    catalogue: 'agency',
    channels: ['online', 'phone', 'counter', 'visit', 'wechat', 'paper'],
    says: '收到您的「{subject}」，请看委托书，签了就有代办员来办。',
  },
  relays: ['grid-worker', 'grid-head', 'community-staff', 'first-agent', 'secretary'],
  steps: [...agencySteps('progress', askAtTheDoor), revisit],
  forms: agencyForms,
  reopen: { within: hours(7 * 24), to: 'entrust' },
  ends: answerEnds,
};

/** 低保 and what else is nobody's business: read by who asked and by the agent who took it, by no post (row S1-E22). */
const privateAgency: Method = {
  ...agency,
  id: 'private-agency',
  name: '党员代办（不公开的事）',
  about: '低保、救助这类事：只有您和接下的代办员看得到，别人只知道有一件事在办。',
  opens: {
    ...agency.opens,
    catalogue: 'agency-private',
    channels: ['online', 'phone', 'counter', 'visit'],
    says: '收到了。只有您和代办员看得到。请看委托书，签了就有人来办。',
    sealed: true,
    seenBy: [],
  },
  relays: ['first-agent', 'community-staff'],
  steps: [...agencySteps('progress', askNobody), ...ownWord],
};

/** 水电气暖代收代缴: what was handed over is paid plus change, to the fen, with a picture of the receipt, or it is not closed (row S1-E15). */
const billAgency: Method = {
  ...agency,
  id: 'bill-agency',
  name: '水电气暖代缴',
  about: '把钱和户号交给代办员，替您缴费；收据拍照，多的钱当面退还，一分不差。',
  opens: { ...agency.opens, catalogue: 'agency-bills' },
  steps: [...agencySteps('bill', askAtTheDoor), revisit],
  forms: {
    ...agencyForms,
    bill: {
      name: '缴费',
      fields: [
        { id: 'taken', label: '收了本人多少钱', kind: 'money', required: true, max: 1_000_000, fact: true },
        { id: 'paid', label: '缴了多少', kind: 'money', required: true, max: 1_000_000, fact: true },
        { id: 'change', label: '退给本人多少', kind: 'money', required: true, max: 1_000_000, fact: true },
        { id: 'photos', label: '收据照片', kind: 'photo', required: true, max: 6 },
      ],
    },
  },
  effects: { 'act.done': [{ do: 'settle-bill', with: {} }] },
};

/** Without a letter that stands nobody signs in, takes it on, or says that it is done: such a step is refused. */
const onLetter = [{ do: 'stand-on-letter', with: {} }];
export const agencies: readonly Method[] = [agency, privateAgency, billAgency].map(({ effects = {}, ...method }) => ({
  ...method,
  effects: {
    'entrust.signed': onLetter,
    'accept.claimed': onLetter,
    'arrange.taken': onLetter,
    'act.done': [...onLetter, ...(effects['act.done'] ?? [])],
  },
}));
