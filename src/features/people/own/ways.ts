import { type RawBuilder, sql } from 'kysely';

/** The person, and the accounts they sign in with for themself. */
export type Own = { readonly person: string; readonly accounts: readonly string[] };
type Way = (own: Own) => RawBuilder<boolean>;

const matters = ({ person, accounts }: Own) =>
  sql`(select id from matter where opener_person = ${person} or opener_account = any(${[...accounts]}::uuid[]))`;
const posts = ({ person }: Own) => sql`(select id from post where person_id = ${person})`;
const homes = ({ person }: Own) => sql`(select household_id from person where id = ${person} and household_id is not null)`;

const ofMatter: Way = (own) => sql<boolean>`r.matter_id in ${matters(own)}`;
const ofPost: Way = (own) => sql<boolean>`r.post_id in ${posts(own)}`;
const ofHome: Way = (own) => sql<boolean>`r.household_id in ${homes(own)}`;
const byAccount: Way = ({ accounts }) => sql<boolean>`r.by_account = any(${[...accounts]}::uuid[])`;
const ofPromise = (own: Own) => sql`(p.promised_person = ${own.person} or p.matter_id in ${matters(own)})`;

/**
 * How rows `r` of a table that names no person by itself lead to the one they are about: through their parent row, or by whoever they were written of. What a table
 * holds by `person_id`, `opener_person`, `account_id` and `opener_account` is found without being listed here.
 */
export const ways: Readonly<Record<string, Way>> = {
  agent_listed: ofPost,
  approval: ({ person }) => sql`r.about = ${person}`,
  authorisation: ofMatter,
  calendar_edit: byAccount,
  call_back: ofMatter,
  card_opening: ofHome,
  contact_look: ofMatter,
  desk_keeper: ofPost,
  duty_deed: ({ person }) => sql`r.claim_id in (select id from duty_claim where person_id = ${person})`,
  duty_review: ({ person }) => sql`r.claim_id in (select id from duty_claim where person_id = ${person})`,
  duty_turn: ofPost,
  emergency_task: ({ accounts }) => sql`r.done_by = any(${[...accounts]}::uuid[])`,
  emergency_visit: ({ person }) => sql`r.home_id in (select id from emergency_home where person_id = ${person})`,
  family_grant: ({ person, accounts }) =>
    sql`r.binding_id in (select id from binding where person_id = ${person} or account_id = any(${[...accounts]}::uuid[]))`,
  family_paper: ({ person }) => sql`r.code_id in (select id from binding_code where person_id = ${person})`,
  goods_line: ({ person }) => sql`r.order_id in (select id from goods_order where person_id = ${person})`,
  goods_packing: ({ person }) =>
    sql`r.line_id in (select l.id from goods_line l join goods_order o on o.id = l.order_id where o.person_id = ${person})`,
  hall_paper: ofMatter,
  hall_reuse: ofMatter,
  hall_visit: ofMatter,
  handover: ({ person }) => sql`r.taker = ${person}`,
  household_wish: ofHome,
  industry_plot: ofHome,
  introduction: ofPost,
  join_word: ({ person, accounts }) =>
    sql`r.join_id in (select id from matter_join where person_id = ${person} or account_id = any(${[...accounts]}::uuid[]))`,
  ledger_book: ({ person }) => sql`r.kept_by = ${person}`,
  ledger_book_receipt: byAccount,
  matter_event: (own) =>
    sql`(r.matter_id in ${matters(own)} and (r.kind = 'opened' or r.by_person = ${own.person} or r.by_account = any(${[...own.accounts]}::uuid[])))`,
  member_report_day: ({ person }) => sql`r.person_id = ${person}`,
  mentor_pair: ({ person }) => sql`(r.mentor = ${person} or r.reserve = ${person})`,
  mentor_talk: ({ person }) => sql`r.pair_id in (select id from mentor_pair where mentor = ${person} or reserve = ${person})`,
  method_change: byAccount,
  method_draft: byAccount,
  open_record: ofMatter,
  pairing: (own) => sql`(r.member_person = ${own.person} or r.household_id in ${homes(own)})`,
  pairing_contact: (own) =>
    sql`r.pairing_id in (select id from pairing where member_person = ${own.person} or household_id in ${homes(own)})`,
  photo_mark: ({ accounts }) => sql`r.photo_id in (select id from photo where account_id = any(${[...accounts]}::uuid[]))`,
  placement: ofPost,
  placement_day: ofPost,
  policy_posting: ofMatter,
  post_origin: ofPost,
  promise: (own) => sql`r.id in (select p.id from promise p where ${ofPromise(own)})`,
  promise_change: (own) => sql`r.promise_id in (select p.id from promise p where ${ofPromise(own)})`,
  rating: ofMatter,
  routing_rule: ({ person }) => sql`r.persons @> array[${person}::uuid]`,
  service_correction: ({ person }) =>
    sql`(r.by_person = ${person} or r.entry_id in (select id from service_entry where person_id = ${person}))`,
  star_given: ofMatter,
  thanks: ofMatter,
  tree_edit: byAccount,
  venue_hour: ({ person }) => sql`r.booking_id in (select id from venue_booking where person_id = ${person})`,
  work_budget: byAccount,
  work_home: (own) => sql`r.dwelling_id in (select dwelling_id from household where id in ${homes(own)})`,
  work_picture: byAccount,
  work_report: byAccount,
  work_verdict: byAccount,
  work_vote_home: (own) => sql`r.dwelling_id in (select dwelling_id from household where id in ${homes(own)})`,
};
