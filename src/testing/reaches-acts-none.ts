/**
 * What nobody of the table is answered about, wherever it stands: it concerns whoever made it alone (their own booking, order, child, consent), or something else
 * that is asked with it says no first. Here the walk shows only that nothing of elsewhere is told or done; who is answered is shown where the feature is told.
 */
export const elsewhere = `
  accounts.act-for person, accounts.arrive-as account, accounts.end-screen id, accounts.end-binding binding, accounts.end-binding-for binding,
  approvals.decide approval, approvals.withdraw approval, areas.add-place
  grid, areas.end-institution institution, areas.open-parlour organization, areas.end-parlour parlour, areas.set-boundary instead, areas.cut-boundary
  boundary, areas.set-plan photo,
  organizations.join-team person kind, organizations.fill-team kind members.person, organizations.found-body parent, organizations.take-seat person
  homeBody, organizations.confirm-handover
  handover, organizations.note-placement-day post, organizations.drop-placement-day post, organizations.pair-up mentor reserve, organizations.note-deed
  claim, organizations.answer-report person, organizations.group-members members, organizations.join-partner fields, organizations.change-partner
  fields, organizations.ask-for groupUnit, organizations.give-back asking, people.name-head others.person, people.pair member households,
  people.answer-pairing pairing,
  people.note-contact pairing, people.withdraw-consent about, people.take-back-correction correction, matters.file photos about,
  matters.file-for-someone about, matters.dispatch persons, matters.fill photos, matters.hand-over person, matters.say photos, matters.call-in persons,
  matters.thank matter, matters.give-contact matter, matters.join matter place, matters.join-for-someone person, matters.leave-joined matter,
  matters.confirm-joined matter,
  matters.rule persons, matters.tell-profile person, matters.entrust places, matters.rate-openly record, matters.speak party, matters.met present
  photos, matters.object matter, matters.begin opener.person others concerned about photos, matters.round-met present matters.matter,
  matters.keep-minutes present photos units.unit resolutions.post resolutions.unit, matters.sign-letter photo, matters.hear-quarrel matter,
  matters.answer-quarrel quarrel, matters.open-quarrel quarrel place sides, matters.report-conduct place, matters.pass-up reply.person, matters.ask-line
  question, matters.answer-call-back callBack, matters.call-back-contact callBack, matters.write-in-file matter, matters.attach-to-file matter photos,
  matters.leave-out-of-file matter, paper.bring-in photo same person place, notices.read upTo, plans.begin area, plans.add unit choices answers.items,
  plans.change unit choices, plans.link toItem, plans.tag campaign column choices community item, works.picture photo, works.mark-homes homes,
  works.record-owners homes, series.set begins.column, venues.book group, venues.book-for person, venues.open-micro-home series, venues.set-micro-home
  series, assets.report photos, supplies.cancel order,
  commitments.commit ours theirs, emergency.task-done emergency, emergency.leave-report emergency, emergency.join-report emergency person,
  hall.save-service service, hall.drop-number turn, hall.hand-in items.photos, hall.hand-in-for items.photos, hall.bring-papers matter, hall.give matter
  window, appointments.book keeper, appointments.move booking keeper, appointments.cancel booking, appointments.say-met booking, appointments.mediate
  booking, fieldwork.log grid, fieldwork.unlog entry, fieldwork.record-chores community chores, fieldwork.take-back-chores record, care.note-alone
  helper, care.offer-help person, care.answer-offer offer, care.ring-up offer, care.correct-service entry, jobs.took opening, policies.post-granted
  matter, money.collect estate, money.allot estate, money.pay-crew estate lines.place, money.reverse entry, points.correct entry,
  organizations.leave-team team member, organizations.plan-linked worker, organizations.set-linked worker, organizations.found-council area,
  organizations.sit-in-council person unit, organizations.list-agent post, organizations.show-agent-card post, organizations.hide-agent-card post,
  organizations.set-load-limit area, organizations.put-up-plaque names, organizations.asking-contact asking, matters.convene council,
  matters.keep-minutes council.id council.came, estates.open-ending body giver taker, estates.sign-ending ending, estates.end-crew-place place,
  estates.rate-crew estate, care.stay-in-care-for person, care.open-care person, care.note-care person, care.put-care-right note,
  care.strike-care-note note, doses.drop table, doses.contact ask`;
