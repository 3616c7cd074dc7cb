import { carriedOut } from '#features/approvals/door.ts';
import type { Feature } from '#kernel/action.ts';
import { hideCard, myCards, showCard } from './agents/card.ts';
import { exportAgents } from './agents/export.ts';
import { agentsHere } from './agents/here.ts';
import { listAgent } from './agents/list.ts';
import { agentRoster, agentsOf } from './agents/roster.ts';
import { agentRoutes } from './agents/routes.ts';
import { refusals as agentRefusals } from './agents/words.ts';
import { appoint } from './appoint.ts';
import { appointNewcomer } from './appoint-newcomer.ts';
import { body } from './bodies/body.ts';
import { dropFact, noteFact } from './bodies/facts.ts';
import { changeBody, endBody, foundBody } from './bodies/found.ts';
import { addBodyKind, addSeat, bodyKinds, endSeat } from './bodies/kinds.ts';
import { startBody, writeMission } from './bodies/missions.ts';
import { takeSeat } from './bodies/seats.ts';
import { bodies, bodiesOfKind } from './bodies/tree.ts';
import { whoSits } from './bodies/who-sits.ts';
import { refusals as bodyRefusals } from './bodies/words.ts';
import { carryingPosts } from './carry-posts.ts';
import { charges, writeCharge } from './charging/charges.ts';
import { cooperate, endCooperation, renewCooperation } from './cooperating/cooperate.ts';
import { cooperations, sweepCooperations } from './cooperating/cooperations.ts';
import { refusals as cooperatingRefusals } from './cooperating/words.ts';
import { setCouncilHalls, writeCharter } from './councils/charter.ts';
import { council } from './councils/council.ts';
import { councils } from './councils/councils.ts';
import { foundCouncil } from './councils/found.ts';
import { addCouncilRule, councilRules } from './councils/rules.ts';
import { endCouncil, leaveCouncil, sitInCouncil } from './councils/seats.ts';
import { refusals as councilRefusals } from './councils/words.ts';
import { membersLacking, partyCoverage } from './covering/coverage.ts';
import { setSources, sources } from './drawing/sources.ts';
import { claimDuty, giveDuty, leaveDuty } from './duties/claim.ts';
import { noteDeed, reviewDuty } from './duties/deeds.ts';
import { duties, dutyHolders, myDuties } from './duties/duties.ts';
import { fields, setFields } from './duties/fields.ts';
import { endDuty, openDuties } from './duties/open.ts';
import { refusals as dutyRefusals } from './duties/words.ts';
import { erasing } from './erase.ts';
import { branchMembers, estateBranches } from './grouping/branches.ts';
import { groupedMembers, groupMembers, memberGroups } from './grouping/groups.ts';
import { refusals as groupingRefusals } from './grouping/words.ts';
import { growth } from './growing/growth.ts';
import { exportGrowth, growthRoutes } from './growing/outward.ts';
import { addItem, confirmHandover, nameTaker, signedOnPaper } from './handing/confirm.ts';
import { sweepEnded } from './handing/open.ts';
import { handovers, myHandovers, sheetOfHandover } from './handing/read.ts';
import { handingRoutes } from './handing/routes.ts';
import { refusals as handingRefusals } from './handing/words.ts';
import { contracts, noteContract, sweepContracts } from './hiring/contracts.ts';
import { refusals as hiringRefusals } from './hiring/words.ts';
import { introduce, introduction } from './introduce.ts';
import { endLinked, planLinked, setLinked } from './linking/link.ts';
import { linkedProjects } from './linking/projects.ts';
import { refusals as linkingRefusals } from './linking/words.ts';
import { endPair, mentorPairs, myPairs, noteTalk, pairUp } from './mentoring/pairs.ts';
import { refusals as mentoringRefusals } from './mentoring/words.ts';
import { myBuilding } from './my-building.ts';
import { outlived } from './outlived.ts';
import { answerAsking, askFor, giveBack } from './partnering/ask.ts';
import { askingContact } from './partnering/contact.ts';
import { agreeWith, changePartner, joinPartner, leavePartner } from './partnering/join.ts';
import { endOffer, offer } from './partnering/offer.ts';
import { askings, askingsHere, partners } from './partnering/partners.ts';
import { refusals as partneringRefusals } from './partnering/words.ts';
import { dropDay, myPlacements, noteDay, placeCadre, placements } from './placing/placements.ts';
import { refusals as placingRefusals } from './placing/words.ts';
import { agreeToPlaque, myPlaque } from './plaques/agree.ts';
import { plaques, putUpPlaque, takeDownPlaque } from './plaques/plaques.ts';
import { refusals as plaqueRefusals } from './plaques/words.ts';
import { myPledge, pledges } from './pledging/read.ts';
import { hidePledge, showPledge } from './pledging/show.ts';
import { refusals as pledgeRefusals } from './pledging/words.ts';
import { postKinds } from './post-kinds.ts';
import { posts } from './posts.ts';
import { membersNear, myReport, reports } from './reporting/read.ts';
import { answerReport, endReport, reportAgain, reportIn } from './reporting/report.ts';
import { refusals as reportingRefusals } from './reporting/words.ts';
import { revoke } from './revoke.ts';
import { planStaff, staffing } from './staffing.ts';
import { setLoadLimit, staffLoads } from './staffload/loads.ts';
import { teamCandidates } from './teams/candidates.ts';
import { endTeam } from './teams/end.ts';
import { fillTeam } from './teams/filling.ts';
import { foundTeam } from './teams/found.ts';
import { joinTeam, leaveTeam } from './teams/join.ts';
import { leadTeam } from './teams/leading.ts';
import { teamRosters } from './teams/rosters.ts';
import { teamServices, teams } from './teams/teams.ts';
import { unfillTeam } from './teams/unfilling.ts';
import { refusals as teamRefusals } from './teams/words.ts';
import { dropTerm, recordTerm, terms, whoHeld } from './terms/terms.ts';
import { refusals as termRefusals } from './terms/words.ts';
import { refusals } from './words.ts';

/** Posts: who does what kind of work, for which area, from a day until a day. */
export const organizations: Feature = {
  name: 'organizations',
  actions: [
    ...[appoint, appointNewcomer, introduce, revoke, setSources, planStaff, foundTeam, leadTeam, joinTeam, leaveTeam, endTeam],
    ...[fillTeam, unfillTeam],
    ...[foundBody, changeBody, endBody, noteFact, dropFact, takeSeat, addBodyKind, addSeat, endSeat],
    ...[recordTerm, dropTerm, addItem, nameTaker, confirmHandover, signedOnPaper],
    ...[noteContract, placeCadre, noteDay, dropDay, pairUp, noteTalk, endPair],
    ...[setFields, openDuties, endDuty, claimDuty, giveDuty, leaveDuty, noteDeed, reviewDuty],
    ...[cooperate, renewCooperation, endCooperation, planLinked, setLinked, endLinked],
    ...[addCouncilRule, foundCouncil, sitInCouncil, leaveCouncil, endCouncil, writeCharter, setCouncilHalls],
    ...[reportIn, reportAgain, endReport, answerReport, groupMembers],
    ...[listAgent, showCard, hideCard, showPledge, hidePledge, writeCharge, writeMission, startBody, setLoadLimit],
    ...[agreeToPlaque, putUpPlaque, takeDownPlaque],
    ...[joinPartner, changePartner, leavePartner, agreeWith, offer, endOffer, askFor, answerAsking, askingContact, giveBack],
  ],
  queries: [
    ...[
      myBuilding,
      introduction,
      postKinds,
      posts,
      staffing,
      sources,
      teams,
      bodyKinds,
      bodies,
      bodiesOfKind,
      body,
      whoSits,
      terms,
      whoHeld,
    ],
    ...[handovers, myHandovers, sheetOfHandover],
    ...[contracts, placements, myPlacements, mentorPairs, myPairs, fields, duties, myDuties, dutyHolders, partners, askings, askingsHere],
    ...[councilRules, councils, council, teamServices, teamCandidates, cooperations, linkedProjects, growth, exportGrowth],
    ...[myReport, reports, membersNear, memberGroups, groupedMembers, estateBranches, branchMembers, teamRosters],
    ...[agentRoster, agentsOf, exportAgents, myCards, agentsHere, myPledge, pledges],
    ...[charges, partyCoverage, membersLacking, staffLoads, myPlaque, plaques],
  ],
  effects: { ...carryingPosts, ...erasing, ...carriedOut(appoint, appointNewcomer, takeSeat) },
  sweeps: [sweepEnded, sweepContracts, sweepCooperations],
  expiries: outlived,
  routes(http, door) {
    handingRoutes(http, door);
    agentRoutes(http, door);
    growthRoutes(http, door);
  },
  refusals: {
    ...refusals,
    ...teamRefusals,
    ...bodyRefusals,
    ...termRefusals,
    ...handingRefusals,
    ...hiringRefusals,
    ...mentoringRefusals,
    ...dutyRefusals,
    ...partneringRefusals,
    ...placingRefusals,
    ...reportingRefusals,
    ...groupingRefusals,
    ...agentRefusals,
    ...pledgeRefusals,
    ...councilRefusals,
    ...cooperatingRefusals,
    ...linkingRefusals,
    ...plaqueRefusals,
  },
};
