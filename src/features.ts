import { accounts } from '#features/accounts/feature.ts';
import { appointments } from '#features/appointments/feature.ts';
import { approvals } from '#features/approvals/feature.ts';
import { areas } from '#features/areas/feature.ts';
import { assets } from '#features/assets/feature.ts';
import { audit } from '#features/audit/feature.ts';
import { calendar } from '#features/calendar/feature.ts';
import { care } from '#features/care/feature.ts';
import { commitments } from '#features/commitments/feature.ts';
import { doses } from '#features/doses/feature.ts';
import { emergency } from '#features/emergency/feature.ts';
import { estates } from '#features/estates/feature.ts';
import { fieldwork } from '#features/fieldwork/feature.ts';
import { figures } from '#features/figures/feature.ts';
import { guide } from '#features/guide/feature.ts';
import { hall } from '#features/hall/feature.ts';
import { imports } from '#features/imports/feature.ts';
import { industries } from '#features/industries/feature.ts';
import { jobs } from '#features/jobs/feature.ts';
import { matters } from '#features/matters/feature.ts';
import { methods } from '#features/methods/feature.ts';
import { money } from '#features/money/feature.ts';
import { notices } from '#features/notices/feature.ts';
import { organizations } from '#features/organizations/feature.ts';
import { paper } from '#features/paper/feature.ts';
import { people } from '#features/people/feature.ts';
import { plans } from '#features/plans/feature.ts';
import { points } from '#features/points/feature.ts';
import { policyCheck } from '#features/policies/feature.ts';
import { remedies } from '#features/remedies/feature.ts';
import { rights } from '#features/rights/feature.ts';
import { series } from '#features/series/feature.ts';
import { supplies } from '#features/supplies/feature.ts';
import { venues } from '#features/venues/feature.ts';
import { works } from '#features/works/feature.ts';
import type { Feature } from '#kernel/action.ts';

/** The whole system, as a list. */
export const features: readonly Feature[] = [
  accounts,
  approvals,
  areas,
  organizations,
  people,
  methods,
  matters,
  paper,
  notices,
  imports,
  calendar,
  figures,
  plans,
  works,
  series,
  venues,
  assets,
  industries,
  supplies,
  commitments,
  emergency,
  hall,
  guide,
  appointments,
  estates,
  money,
  points,
  fieldwork,
  care,
  doses,
  jobs,
  policyCheck,
  remedies,
  audit,
  rights(() => features),
];
