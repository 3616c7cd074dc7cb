import { elsewhere } from './reaches-acts-none.ts';
import { anyone, helpers, leaders, office, type Role, signedIn, staff } from './roles.ts';

/**
 * Where the thing stands that somebody acts on, seen from where the role holds its post: in its own grid, in the sibling grid of the same community, in that
 * community outside its grids, in another community of the street, in another street.
 */
export const standings = ['own', 'sibling', 'parent', 'sister', 'other'] as const;
export type Standing = (typeof standings)[number];
type Reach = Readonly<Partial<Record<Role, readonly Standing[]>>>;

const grid = ['own'] as const;
const community = ['own', 'sibling'] as const;
const communityItself = ['own', 'sibling', 'parent'] as const;
const streetItself = ['own', 'sibling', 'parent', 'sister'] as const;
const everywhere = standings;
/** An area as large as the community: a grid is none. */
const outsideGrids = ['parent'] as const;

const grids = ['micro-grid-worker', 'grid-worker'] as const;
const themselves = signedIn.filter((role) => role !== 'stranger' && role !== 'family');
const each = (some: readonly Role[], where: readonly Standing[]): Reach => Object.fromEntries(some.map((role) => [role, where]));

/** Actions, each with the fields the line is about, parted by commas. */
const patterns: readonly (readonly [Reach, string])[] = [
  // What the office does in its own community.
  [
    each(office, communityItself),
    `accounts.issue-binding-code person, accounts.confirm-binding request person, accounts.decline-binding request, accounts.end-family binding,
    organizations.give-duty duty person, organizations.leave-duty claim, organizations.join-partner community, organizations.change-partner partner,
    organizations.leave-partner partner, organizations.agree-with partner, organizations.offer partner, organizations.end-offer offer,
    organizations.answer-asking asking, people.take-over coming dwelling, people.unpair pairing, people.receive-book book, matters.rule matter, matters.end-rule rule, matters.set-duty
    community, matters.decide-minutes matter, matters.keep-template community template, matters.end-template template, matters.answer-line question,
    imports.judge batch, imports.accept batch, imports.undo batch, plans.add owner, plans.change item owner, plans.reopen item, plans.drop item,
    plans.carry item, plans.link item, plans.finish-stage column, plans.show sheet, plans.close sheet, plans.set-columns sheet, works.plan area,
    works.record-past area, works.start work, works.change-budget work, works.pay work, works.report work, works.picture work, works.count-homes work,
    works.mark-homes work, works.link work, works.finish work, works.conclude work, works.ask-owners work, works.record-owners work, works.close-vote
    work, series.set community place begins.sheet owner, series.pause series, series.resume series, series.end series, series.again series, venues.plan
    community area work, venues.open venue, venues.close venue, venues.open-micro-home community area venue host, venues.set-micro-home home host, venues.end-micro-home home, venues.book-for venue, venues.cancel booking, assets.add-kind community, assets.add kind
    area, assets.end asset, industries.begin community, industries.enter-plot industry home, industries.end-plot plot, industries.record-output industry,
    commitments.add-unit community, commitments.commit community unit, commitments.plan-project community, commitments.start-project project,
    commitments.end-project project, emergency.make-plan community, emergency.end-plan plan, emergency.drill plan, hall.save-window community window,
    hall.close-window window, hall.save-service window, hall.end-service service, hall.give-number window, hall.call-next window, hall.call-again turn,
    hall.serve turn, hall.missed turn, hall.hand-in-for community items.service person, appointments.open-desk community, appointments.end-desk desk,
    appointments.add-keeper desk post, appointments.drop-keeper keeper, appointments.set-hours keeper, appointments.change-day keeper,
    appointments.book-for keeper, estates.set-management estate, estates.set-facts estate, fieldwork.add-chore community, fieldwork.confirm-chores record,
    jobs.close opening, organizations.cooperate community, organizations.renew-cooperation cooperation, organizations.end-cooperation cooperation,
    organizations.plan-linked community lead unit, organizations.set-linked project lead unit, organizations.end-linked project, estates.add-crew-place estate,
    doses.open community, doses.count table, doses.end table`,
  ],
  // What the secretary alone decides there.
  [
    each(['secretary'], communityItself),
    `areas.move places, areas.undo-change change, areas.set-place-kind area, areas.add-place parent, areas.follow-door household, areas.set-boundary area
    plan, areas.cut-boundary to, areas.take-boundary-back boundary, areas.set-plan area, organizations.appoint person, organizations.set-sources community,
    organizations.plan-staff area,
    organizations.found-team community, organizations.fill-team team, organizations.unfill-team filling, organizations.record-term community, organizations.drop-term term, organizations.add-handover-item handover,
    organizations.name-taker handover person, organizations.signed-on-paper handover, organizations.note-contract post, organizations.place-cadre grid
    person, organizations.pair-up community, organizations.note-talk pair, organizations.end-pair pair, organizations.set-fields community,
    organizations.open-duties community duties.field, organizations.end-duty duty, organizations.review-duty claim, organizations.group-members community,
    people.erase-person person, methods.switch-on community, methods.switch-off use, methods.derive community, methods.revise community,
    methods.save-draft draft, methods.discard-draft draft, methods.publish-draft draft, methods.replace community, methods.retire community,
    methods.take-back-retirement community, methods.share community, methods.unshare community, methods.adopt community, methods.import-file community,
    organizations.write-charter council, organizations.set-council-halls council venues, matters.supervise matter, matters.set-entrusted-cap community, matters.accept-proposal proposal, matters.decline-proposal proposal, estates.seat
    estate person, estates.define-zero community, estates.end-zero indicator, estates.enter-zero indicator estate, estates.strike-zero entry,
    organizations.lead-team team leader, organizations.end-team team, organizations.found-team leader, organizations.leave-council seat, organizations.sit-in-council part, organizations.add-council-rule community, organizations.end-council council,
    organizations.write-charge community, organizations.take-down-plaque plaque, matters.set-grid-kinds community,
    estates.sign-ending-on-paper ending, estates.dissolve ending, care.set-care-review community, people.set-pair-quota community, points.set-rule community`,
  ],
  // What is done on the ground: each worker in their own grid, the office in its community.
  [
    { ...each(grids, grid), ...each(office, communityItself) },
    `people.household-card household, people.household-history household, people.move-in dwelling, people.move-home persons dwelling, people.move-out
    person, people.name-head person, people.open-correction correction, people.answer-correction correction, matters.dispatch matter, matters.take matter, matters.fill matter,
    matters.sign matter, matters.rate matter, matters.withdraw matter, matters.reopen matter, matters.pause matter, matters.resume matter,
    matters.hand-over matter, matters.contact matter, matters.open-marked matter, matters.say matter, matters.ask-extension matter, matters.answer-extension matter, matters.escalate
    matter, matters.call-in matter, matters.part-done matter, matters.urge matter, matters.classify matter, matters.join-for-someone matter,
    matters.say-minutes matter, matters.went matter, matters.speak matter, matters.convene matter, matters.met matter, matters.answer-objection matter,
    matters.ask-reclass matter, matters.answer-reclass matter, matters.split matter, matters.keep-minutes matter, matters.sign-letter matter,
    matters.withdraw-letter matter, matters.link matter other, matters.unlink link, matters.promise matter place, matters.settle-promise promise,
    matters.change-promise promise, matters.stand-at matter, paper.print person, care.enter-service household, care.wish-care-for person,
    care.leave-care-for person`,
  ],
  // What everybody reads, and may ask about wherever it stands; whether they may have it is said in words.
  [
    each(themselves, everywhere),
    `organizations.ask-for offer, matters.begin place, works.say work, venues.book venue, supplies.order lines.goods, commitments.keep commitment,
    commitments.rate commitment, commitments.take-part project, commitments.leave-part project, emergency.ask-home emergency, emergency.leave-home
    emergency, emergency.report emergency`,
  ],
  [
    each(['secretary'], community),
    `areas.split area, areas.merge area into, areas.rename area, areas.end-place area, areas.move to, areas.set-brand area, areas.set-outpost area, areas.set-institution area`,
  ],
  [
    { ...each(['secretary'], communityItself), ...each(['system-admin'], everywhere) },
    `organizations.appoint area, organizations.appoint-newcomer area, organizations.revoke post, organizations.change-body body, organizations.end-body
    body, organizations.write-mission body, organizations.start-body body, organizations.note-fact body, organizations.drop-fact fact, organizations.take-seat body`,
  ],
  [
    { ...each(['grid-worker'], grid), ...each(office, communityItself) },
    `people.list-book area, matters.merge into matters, matters.unmerge matter, paper.bring-in paper, paper.void paper, care.open-service entry`,
  ],
  [
    each([...office, 'shop'], communityItself),
    `supplies.add-goods community, supplies.price goods, supplies.stock-in goods, supplies.stock-out goods, supplies.end-goods goods, jobs.offer community`,
  ],
  [each(signedIn, everywhere), `accounts.ask-binding community, matters.file place, assets.report asset, hall.take-number window`],
  [each(staff, everywhere), `matters.file-for-someone place, matters.split parts.place, matters.stand-at plate, paper.print place`],
  [each(office, grid), `plans.add sheet column parent, plans.set-columns columns.id`],
  [
    each([...staff, ...helpers], communityItself),
    `supplies.pack line, emergency.take-roles emergency, emergency.open-home home, emergency.visit home`,
  ],
  [each(['system-admin'], everywhere), `accounts.reset-second post, areas.add-community street, organizations.found-body area`],
  [each(staff, communityItself), `matters.file-for-someone person, plans.report item, plans.finish item`],
  [each(['secretary'], outsideGrids), `matters.round-met round, matters.set-like-rule area, matters.set-call-back-rule area`],
  [
    { ...each(['secretary'], communityItself), ...each(['street-leader'], streetItself), ...each(['county-leader'], everywhere) },
    `emergency.switch-on plan, emergency.prolong emergency, emergency.close emergency`,
  ],
  [each(['grid-worker'], grid), `people.reveal person matter`],
  [
    { ...each(['secretary'], outsideGrids), ...each(['street-leader'], streetItself) },
    `matters.open-phase round, matters.close-round round`,
  ],
  [each([...staff, ...helpers], everywhere), `supplies.order-for home lines.goods`],
  [each(signedIn, communityItself), `hall.hand-in community items.service`],
  [each(['secretary'], grid), `areas.split places`],
  [each(['secretary'], everywhere), `organizations.join-team team`],
  [each(themselves, communityItself), `organizations.claim-duty duty`],
  [each(themselves, everywhere), `people.bring-along community`],
  [each(office, outsideGrids), `matters.set-duty post`],
  [{ ...each(['secretary'], communityItself), ...each(['street-leader'], streetItself) }, `matters.open-round communities`],
  [each([...staff, 'volunteer'], everywhere), `matters.report-finding place`],
  [each(grids, everywhere), `matters.pass-up place`],
  [each(anyone, everywhere), `matters.ask-line community`],
  [each([...leaders, 'secretary'], communityItself), `emergency.switch-on scope`],
  [each(staff, grid), `care.enter-service person`],
  [each(['secretary'], community), `organizations.put-up-plaque building`],
  [each(themselves, ['own', 'parent']), `care.wish-care carers`],
  [each(themselves, communityItself), `doses.say table`],
  [each([...themselves, 'family'], communityItself), `doses.ask table`],
  [{ 'grid-worker': grid, secretary: outsideGrids }, `doses.answer ask`],
  [each(office, everywhere), `doses.open place`],
  [each(staff, ['own', 'parent']), `care.wish-care-for carers`],
  [{}, elsewhere],
];

/**
 * Up to where a role that is let in is answered otherwise than about nothing at all, of each action and each thing it can be asked about: done there, or refused
 * with a reason. Written down apart from the code that decides it; one without a line here fails the build.
 */
export const reachesOfActs: Readonly<Record<string, Reach>> = Object.fromEntries(
  patterns.flatMap(([reach, acts]) => keysOf(acts).map((key) => [key, reach])),
);

/** `works.show work other, …`: a key for each thing that is asked about. */
export function keysOf(acts: string): string[] {
  return acts.split(',').flatMap((act) => {
    const [name, ...fields] = act.trim().split(/\s+/);
    return fields.map((field) => `${name} ${field}`);
  });
}
