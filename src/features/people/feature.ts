import { carriedOut } from '#features/approvals/door.ts';
import type { Feature } from '#kernel/action.ts';
import { books, listBook, receiveBook } from './books/books.ts';
import { refusals as bookRefusals } from './books/words.ts';
import { boundEffects } from './bound.ts';
import { lookOn } from './braking/brake.ts';
import { refusals as brakeRefusals } from './braking/words.ts';
import { bringAlong, bringingEffects } from './bringing/agree.ts';
import { coming, takeOver } from './bringing/take-over.ts';
import { refusals as bringingRefusals } from './bringing/words.ts';
import { myConsents } from './consenting/mine.ts';
import { withdrawConsent } from './consenting/withdraw.ts';
import { refusals as consentingRefusals } from './consenting/words.ts';
import { contactCoverage, contactless } from './contacting/report.ts';
import { answerCorrection, corrections, correctionsLate, openCorrection } from './correcting/answer.ts';
import { askCorrection, changeCalled, changePhone, takeBackCorrection } from './correcting/ask.ts';
import { myDetails } from './correcting/mine.ts';
import { refusals as correctingRefusals } from './correcting/words.ts';
import { householdCard } from './household-card.ts';
import { households, uncovered } from './households.ts';
import { history } from './moving/history.ts';
import { moveHome, moveIn, moveOut } from './moving/move.ts';
import { nameHead } from './moving/name-head.ts';
import { refusals as movingRefusals } from './moving/words.ts';
import { movingAlong } from './moving-along.ts';
import { myGrids } from './my-grids.ts';
import { outlived } from './outlived.ts';
import { myCopy } from './own/copy.ts';
import { beforeErasing, eraseMe, erasePerson } from './own/erase.ts';
import { skilled, talents } from './own/found.ts';
import { myWord, sayConsent, tellSkills } from './own/word.ts';
import { refusals as ownRefusals } from './own/words.ts';
import { answerPairing, noteContact, resignCentre, sayWay } from './pairing/answer.ts';
import { myPairing, myPairs, pairingBoard, pairsOf } from './pairing/board.ts';
import { pair, unpair } from './pairing/pair.ts';
import { setPairQuota } from './pairing/quota.ts';
import { refusals as pairingRefusals } from './pairing/words.ts';
import { persons } from './persons.ts';
import { ledgers } from './register/ledgers.ts';
import { register } from './register/register.ts';
import { residentsHere } from './residents-here.ts';
import { reveal } from './reveal.ts';
import { marking } from './searching/marking.ts';
import { countHouseholds } from './summing/count.ts';
import { totals } from './totals.ts';
import { whoLooked } from './who-looked.ts';
import { refusals } from './words.ts';

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
    nameHead,
    bringAlong,
    takeOver,
    pair,
    unpair,
    setPairQuota,
    answerPairing,
    sayWay,
    noteContact,
    resignCentre,
    sayConsent,
    withdrawConsent,
    tellSkills,
    eraseMe,
    erasePerson,
    askCorrection,
    takeBackCorrection,
    changePhone,
    changeCalled,
    openCorrection,
    answerCorrection,
    listBook,
    receiveBook,
  ],
  queries: [
    totals,
    residentsHere,
    households,
    uncovered,
    coming,
    ledgers,
    contactCoverage,
    contactless,
    persons,
    whoLooked,
    myGrids,
    pairingBoard,
    pairsOf,
    myPairs,
    myPairing,
    myWord,
    myConsents,
    skilled,
    talents,
    myCopy,
    beforeErasing,
    myDetails,
    corrections,
    books,
    register,
  ],
  sweeps: [correctionsLate, countHouseholds, marking],
  effects: { ...movingAlong, ...bringingEffects, ...boundEffects, ...carriedOut(erasePerson) },
  expiries: outlived,
  refusals: {
    ...refusals,
    ...movingRefusals,
    ...bringingRefusals,
    ...pairingRefusals,
    ...brakeRefusals,
    ...ownRefusals,
    ...correctingRefusals,
    ...consentingRefusals,
    ...bookRefusals,
  },
};
