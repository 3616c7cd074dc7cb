import type { Method } from '#method/language.ts';
import { agencies } from './agency.ts';
import { branchLink } from './branch-link.ts';
import { buildingFirst } from './building-first.ts';
import { bureauApplication } from './bureau-application.ts';
import { commonRepair } from './common-repair.ts';
import { complaint, complaintAbove } from './complaint.ts';
import { deed } from './deed.ts';
import { entrusted, entrustedDesk } from './entrusted.ts';
import { demolition, tidying } from './environment-works.ts';
import { findAndFix } from './find-and-fix.ts';
import { fiveSteps } from './five-steps.ts';
import { fourAndTwo } from './four-and-two.ts';
import { goodAdvice } from './good-advice.ts';
import { hall } from './hall.ts';
import { hardship } from './hardship.ts';
import { hiddenDisputes } from './hidden-disputes.ts';
import { jointCase } from './joint-case.ts';
import { councilMediation, mediation } from './mediation.ts';
import { memberTalk } from './member-talk.ts';
import { needs } from './needs.ts';
import { neighbourTalk } from './neighbour-talk.ts';
import { onlineLaw } from './online-law.ts';
import { opinion } from './opinion.ts';
import { ownersCommittee } from './owners-committee.ts';
import { pointOrders } from './point-orders.ts';
import { policyApplication } from './policy-application.ts';
import { rectification } from './rectification.ts';
import { jointMeeting, livelihoodMeeting } from './regular-meetings.ts';
import { remark } from './remark.ts';
import { resolution } from './resolution.ts';
import { selfManagement } from './self-management.ts';
import { sixSteps } from './six-steps.ts';
import { speakAndDo } from './speak-and-do.ts';
import { starRound } from './star-round.ts';
import { threeOrders } from './three-orders.ts';
import { unsafeConduct } from './unsafe-conduct.ts';
import { whistle, whistleFirm, whistleVolunteers } from './whistle.ts';

/** Every ready method, in its newest version. */
export const library: readonly Method[] = [
  threeOrders,
  pointOrders,
  buildingFirst,
  commonRepair,
  opinion,
  complaint,
  complaintAbove,
  hardship,
  whistle,
  whistleFirm,
  whistleVolunteers,
  entrusted,
  entrustedDesk,
  ...agencies,
  goodAdvice,
  remark,
  needs,
  onlineLaw,
  policyApplication,
  jointCase,
  memberTalk,
  deed,
  tidying,
  demolition,
  bureauApplication,
  fiveSteps,
  sixSteps,
  speakAndDo,
  fourAndTwo,
  mediation,
  councilMediation,
  selfManagement,
  starRound,
  findAndFix,
  livelihoodMeeting,
  jointMeeting,
  resolution,
  ...hall,
  ownersCommittee,
  rectification,
  hiddenDisputes,
  unsafeConduct,
  branchLink,
  neighbourTalk,
];
