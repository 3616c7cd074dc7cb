import { sql } from 'kysely';
import type { Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { lookOn } from './braking/brake.ts';
import { refusals as brakeRefusals } from './braking/words.ts';
import { answerCorrection, corrections, correctionsLate, openCorrection } from './correcting/answer.ts';
import { askCorrection, changeCalled, changePhone, takeBackCorrection } from './correcting/ask.ts';
import { myDetails } from './correcting/mine.ts';
import { refusals as correctingRefusals } from './correcting/words.ts';
import { householdCard } from './household-card.ts';
import { households, uncovered } from './households.ts';
import { history } from './moving/history.ts';
import { moveHome, moveIn, moveOut } from './moving/move.ts';
import { refusals as movingRefusals } from './moving/words.ts';
import { movingAlong } from './moving-along.ts';
import { myGrids } from './my-grids.ts';
import { myCopy } from './own/copy.ts';
import { beforeErasing, eraseMe } from './own/erase.ts';
import { skilled, talents } from './own/found.ts';
import { myWord, sayConsent, tellSkills } from './own/word.ts';
import { refusals as ownRefusals } from './own/words.ts';
import { answerPairing, noteContact, resignCentre, sayWay } from './pairing/answer.ts';
import { myPairing, myPairs, pairingBoard, pairsOf } from './pairing/board.ts';
import { pair, unpair } from './pairing/pair.ts';
import { refusals as pairingRefusals } from './pairing/words.ts';
import { persons } from './persons.ts';
import { register } from './register/register.ts';
import { reveal } from './reveal.ts';
import { marking } from './searching/marking.ts';
import { totals } from './totals.ts';
import { whoLooked } from './who-looked.ts';
import { refusals } from './words.ts';

const openingsKeptDays = 3 * 365;
const eventsKeptDays = 2 * 365;

/** The ledger of households and persons: masked in the lists, opened one by one from a task, and whoever looks is written down. */
export const people: Feature = {
  name: 'people',
  actions: [
    householdCard,
    history,
    reveal,
    lookOn,
    moveIn,
    moveHome,
    moveOut,
    pair,
    unpair,
    answerPairing,
    sayWay,
    noteContact,
    resignCentre,
    sayConsent,
    tellSkills,
    eraseMe,
    askCorrection,
    takeBackCorrection,
    changePhone,
    changeCalled,
    openCorrection,
    answerCorrection,
  ],
  queries: [
    totals,
    households,
    uncovered,
    persons,
    whoLooked,
    myGrids,
    pairingBoard,
    pairsOf,
    myPairs,
    myPairing,
    myWord,
    skilled,
    talents,
    myCopy,
    beforeErasing,
    myDetails,
    corrections,
    register,
  ],
  sweeps: [correctionsLate, marking],
  effects: movingAlong,
  expiries: [
    (now) => sql`delete from look_pass where until < ${daysBefore(now, openingsKeptDays)}`,
    () => sql`delete from person_index where name_bigrams = '{}'`,
    (now) => sql`delete from tail_search where at < ${daysBefore(now, 1)}`,
    (now) => sql`delete from card_read where at < ${daysBefore(now, 1)}`,
    (now) => sql`delete from card_opening where at < ${daysBefore(now, openingsKeptDays)}`,
    (now) => sql`delete from reveal where at < ${daysBefore(now, openingsKeptDays)}`,
    (now) =>
      sql`delete from pairing_contact c using pairing g where g.id = c.pairing_id and g.ended_at < ${daysBefore(now, eventsKeptDays)}`,
    (now) => sql`delete from pairing where ended_at < ${daysBefore(now, eventsKeptDays)}`,
    (now) => sql`delete from consent where withdrawn_at < ${daysBefore(now, 365)}`,
    () => sql`delete from skill_profile where pairs = '{}'`,
    (now) =>
      sql`update person_vault v set key_wrapped = null from person p where p.id = v.person_id and v.key_wrapped is not null and p.ended_at < ${daysBefore(now, eventsKeptDays)}`,
    (now) => sql`delete from correction where answered_at < ${daysBefore(now, eventsKeptDays)}`,
    (now) => sql`delete from household_event where at < ${daysBefore(now, eventsKeptDays)}`,
  ],
  refusals: { ...refusals, ...movingRefusals, ...pairingRefusals, ...brakeRefusals, ...ownRefusals, ...correctingRefusals },
};
