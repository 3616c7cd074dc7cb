import { mustBeInLedger } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeOffice, office } from '../office.ts';
import { knownBefore, type Offered, papersBefore, read } from './before.ts';
import * as contract from './contract.ts';
import { type Service, servicesOf } from './services.ts';

/** For the person's own eyes: what they said before, word by word, to tick or to leave. */
export const known = query(contract.known, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { service: id }) {
    const { actor } = seeing;
    const service = await serviceOf(seeing, id);
    const self = { person: actor.person, account: actor.family ? null : actor.account };
    const fields = await knownBefore(seeing, service, self, true);
    return {
      fields: fields.map((one) => ({ ...offer(one), value: read(one.field, one.value) })),
      papers: await papersBefore(seeing, service, self, true),
    };
  },
});

/** At the counter: only that there is something, for the person to say yes or no to; nothing that comes from a matter others may not read. */
export const knownOf = query(contract.knownOf, {
  who: { posts: office },
  async run(seeing, { service: id, person }) {
    const service = await serviceOf(seeing, id);
    mustBeOffice(seeing, service.community);
    await mustBeInLedger(seeing.db, person, service.community);
    const opener = { person, account: null };
    const fields = await knownBefore(seeing, service, opener, false);
    return { fields: fields.map(offer), papers: await papersBefore(seeing, service, opener, false) };
  },
});

async function serviceOf(seeing: Seeing, id: string): Promise<Service> {
  return (await servicesOf(seeing, [id])).get(id) ?? refuse('hall.service_gone');
}

function offer({ field, from, at }: Offered) {
  return { field: field.id, label: field.label, from, at };
}
