import { stamp } from '#kernel/clock.ts';
import { threeOrders } from '#library/three-orders.ts';
import type { Person } from './arrive.ts';
import type { Ground, Knowledge } from './planting.ts';

/** What really stands in a place, made by the people there themselves: ids by the names contracts give them. */
export type Stood = Readonly<
  Record<
    'community' | 'grid' | 'street' | 'estate' | 'home' | 'building' | 'household' | 'matter' | 'other' | 'post' | 'takes' | 'use',
    string
  >
> & {
  readonly person: Person;
  readonly second: Person;
};

/** Whatever a contract calls by an id that is a row of a table, where the same name means the same wherever it is asked. */
const tables: Readonly<Record<string, string>> = {
  ...{ approval: 'approval', asking: 'offer_asking', asset: 'asset', batch: 'import_batch', binding: 'binding', body: 'organization' },
  ...{
    book: 'ledger_book',
    coming: 'bringing',
    boundary: 'boundary',
    callBack: 'call_back',
    campaign: 'sheet',
    change: 'area_change',
    chores: 'chore',
  },
  ...{ choices: 'sheet_choice', claim: 'duty_claim', column: 'sheet_column', commitment: 'commitment', correction: 'correction' },
  ...{
    council: 'council',
    desk: 'desk',
    draft: 'method_draft',
    duty: 'duty',
    emergency: 'emergency',
    fact: 'body_fact',
    field: 'governing_field',
  },
  ...{ fields: 'governing_field', goods: 'goods', handover: 'handover', indicator: 'zero_indicator', industry: 'industry' },
  ...{
    institution: 'institution',
    instead: 'boundary',
    item: 'sheet_item',
    items: 'sheet_item',
    keeper: 'desk_keeper',
    line: 'goods_line',
  },
  ...{ link: 'matter_link', opening: 'job_opening', order: 'goods_order', organization: 'organization', pair: 'mentor_pair' },
  ...{
    pairing: 'pairing',
    paper: 'paper',
    parlour: 'parlour',
    partner: 'partner',
    photo: 'photo',
    photos: 'photo',
    plan: 'emergency_plan',
  },
  ...{ plot: 'industry_plot', project: 'joint_project', promise: 'promise', proposal: 'topic_proposal', quarrel: 'quarrel_heard' },
  ...{ question: 'line_question', record: 'chore_record', request: 'binding_request', round: 'round', rule: 'routing_rule' },
  ...{ series: 'series', service: 'hall_service', sheet: 'sheet', team: 'team', template: 'reply_template', term: 'office_term' },
  ...{
    toItem: 'sheet_item',
    turn: 'hall_turn',
    upTo: 'notice',
    homeBody: 'organization',
    unit: 'organization',
    venue: 'venue',
    venues: 'venue',
    window: 'hall_window',
    work: 'work',
  },
  ...{ cooperation: 'cooperation', council: 'organization', ending: 'committee_ending', note: 'care_note', plaque: 'plaque' },
};

/** Where the same name means something else. */
const elsewhere: Readonly<Record<string, string>> = {
  'areas.set-boundary plan': 'floor_plan',
  'appointments booking': 'booking',
  'venues booking': 'venue_booking',
  'venues home': 'micro_home',
  'care offer': 'alone_offer',
  'care entry': 'service_entry',
  'estates entry': 'zero_entry',
  'money entry': 'money_entry',
  'points entry': 'points_entry',
  'money place': 'crew_place',
  'fieldwork entry': 'log_entry',
  'assets kind': 'asset_kind',
  'organizations offer': 'partner_offer',
  'matters.rate-openly record': 'open_record',
  'emergency home': 'emergency_home',
  'doses table': 'dose_table',
  'doses ask': 'dose_ask',
  'plans parent': 'sheet_item',
  'organizations.found-body parent': 'organization',
  'accounts.end-screen id': 'session',
  'columns id': 'sheet_column',
  'organizations.join-team kind': 'team_kind',
  'organizations.fill-team kind': 'team_kind',
  'organizations.unfill-team filling': 'team_filling',
  'organizations project': 'linked_project',
  'organizations.sit-in-council part': 'council_part',
  'organizations.leave-council seat': 'council_seat',
  'organizations.put-up-plaque names': 'plaque_name',
  'council came': 'council_part',
  'council id': 'organization',
};

/** What a contract calls by the id of a place, of somebody, or of what they asked for. */
const stood: Readonly<Record<string, (at: Stood) => string>> = {
  ...{ area: ({ grid }) => grid, grid: ({ grid }) => grid, community: (at) => at.community, communities: (at) => at.community },
  ...{ street: (at) => at.street, estate: (at) => at.estate, scope: (at) => at.community, to: ({ grid }) => grid },
  ...{ place: ({ home }) => home, places: ({ home }) => home, dwelling: ({ home }) => home, plate: ({ home }) => home },
  ...{ home: ({ household }) => household, homes: ({ home }) => home, household: (at) => at.household, households: (at) => at.household },
  ...{ matter: (at) => at.matter, matters: (at) => at.matter, other: (at) => at.other },
  ...{ leader: (at) => at.post, lead: (at) => at.post, worker: (at) => at.post, carers: (at) => at.post, building: (at) => at.building },
  ...{ use: (at) => at.use, post: (at) => at.post, owner: (at) => at.post, ours: (at) => at.post, theirs: (at) => at.post },
};
const somebody =
  /^(person|persons|helper|member|members|mentor|others|concerned|present|party|about|groupUnit|same|group|sides|giver|taker)$/;

/** How a field of an action is found: in what stands there, or as a row of a table; null where no rule says what it means. */
export function meaningOf(action: string, path: string): ((at: Stood) => string) | string | null {
  const names = path.split('.');
  const name = names.at(-1) ?? '';
  const [feature = ''] = action.split('.');
  const special = [`${action} ${name}`, `${feature} ${name}`, names.slice(-2).join(' ')].find((key) => key in elsewhere || key in here);
  if (special !== undefined) return here[special] ?? elsewhere[special] ?? null;
  if (name === 'reserve') return ({ second }) => second.id;
  if (somebody.test(name)) return ({ person }) => person.id;
  return stood[name] ?? tables[name] ?? null;
}

const here: Readonly<Record<string, (at: Stood) => string>> = {
  'accounts.arrive-as account': ({ person }) => person.account,
  'areas.add-place parent': ({ grid }) => grid,
  'areas.merge into': ({ grid }) => grid,
  'matters.merge into': ({ other }) => other,
  'industries.enter-plot home': ({ home }) => home,
  'organizations.leave-team member': (at) => at.post,
  'supplies home': ({ home }) => home,
  'venues host': ({ post }) => post,
};

/** Kinds and edits of the whole county stand in no place. */
export const ofTheCounty: readonly string[] = [
  ...['areas.rename-place-kind kind', 'areas.end-place-kind kind', 'areas.set-place-kind kind', 'areas.add-place kind'],
  ...['methods.take-back-edit edit', 'calendar.undo edit'],
];

let letters = 0;
const person = ({ byTable }: Ground) => byTable['person'];
const gridOf = ({ byColumn }: Ground) => byColumn['grid_id'] ?? byColumn['community_id'];
const hours = { from_hour: 8, until_hour: 20 };

const special: Knowledge['special'] = {
  alone_note: { calls: true },
  area_change: { kind: 'rename' },
  binding: { person_id: ({ byColumn }: Ground) => byColumn['reserve'], scope: 'family' },
  booking: { person_id: person },
  boundary: { area_id: gridOf, shape: '{"type":"Polygon"}', west: 1, east: 2, south: 1, north: 2 },
  care_carer: { carer_person: ({ byColumn }: Ground) => byColumn['reserve'] },
  care_file: { wishes: () => ['visit'] },
  committee_ending: {
    ...{ owners: 9, voted: 6, agreed: 6, area: 9, voted_area: 6, agreed_area: 6 },
    giver_post: ({ byTable }: Ground) => byTable['post'],
    taker_post: ({ byColumn }: Ground) => byColumn['takes'],
  },
  crew_place: { kind: 'cleaner', weekdays: () => [1], starts: '08:00', ends: '12:00' },
  desk: { kind: 'party' },
  dose_ask: { person_id: person },
  dose_table: { place_id: ({ byColumn }: Ground) => byColumn['community_id'], until: '2026-12-31' },
  emergency: { homes_key: Buffer.alloc(60), visits_key: Buffer.alloc(60) },
  floor_plan: { area_id: gridOf },
  hall_slip: { number: () => 1 + letters++ },
  hall_turn: { account_id: ({ byTable }: Ground) => byTable['account'] },
  hall_window: { hours: '[]', letter: () => String.fromCharCode(65 + (letters++ % 26)) },
  log_entry: { grid_id: gridOf },
  offer_asking: hours,
  paper: { matter_id: () => null, leaf_id: 'stair-light', code: () => `ACDEF-ACDE${'FHJKMNPQRTVWXY'[letters++ % 14]}` },
  partner: { kind: 'association' },
  partner_offer: hours,
  money_entry: { kind: 'income', income: 'fee', receipt: 'R-1' },
  pairing: { quota: 9 },
  points_account: { person_id: () => null, ended_at: ({ at }: Ground) => at },
  points_entry: { kind: 'served', from_account: 'community', to_account: 'duty', period: 2026, person_id: () => null },
  promise: { place_id: () => null },
  round: { area_id: gridOf, method_id: 'three-orders', method_version: threeOrders.version },
  series: { method_id: 'three-orders' },
  sheet: { marks: 0 },
  sheet_column: { needs: () => [] },
  sheet_item: { subject: '大家的事', sheet_kind: 'campaign', marks: 0, needs: () => [] },
  topic_proposal: { leaf_id: 'stair-light', matter_id: () => null },
  venue: hours,
  zero_indicator: { leaves: ['stair-light'] },
};

export const knowledge: Knowledge = { special, once: ['emergency'] };

/** What rows of a place stand on. */
export function groundOf(at: Stood, now: Parameters<typeof stamp>[0]): Ground {
  const { community, grid, street, estate, home, matter, other, person: lives, second, household, post, takes, building } = at;
  const [one, two] = [matter, other].toSorted();
  return {
    at: stamp(now),
    byColumn: {
      ...{ community_id: community, street_id: street, grid_id: grid === community ? null : grid, scope_id: community, estate_id: estate },
      ...{
        area_id: community,
        place_id: home,
        dwelling_id: home,
        home_id: home,
        building_id: building,
        matter_id: matter,
        one_id: one,
        other_id: two,
      },
      ...{
        mentor: lives.id,
        reserve: second.id,
        helper_person: second.id,
        person_id: lives.id,
        household_id: household,
        post_id: post,
        takes,
      },
    },
    byTable: { area: community, account: lives.account, person: lives.id, household, matter, post },
  };
}
