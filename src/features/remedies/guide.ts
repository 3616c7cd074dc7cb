import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { guide as guideContract } from './contract.ts';

/** Lines and addresses of the whole country, as their own offices publish them. */
const wide: Answer<typeof guideContract>['channels'] = [
  { id: 'hotline', phone: '12345', status: null },
  { id: 'petition', phone: null, status: 'https://wsxf.gjxfj.gov.cn/' },
  { id: 'review', phone: null, status: 'https://wsxf.gjxfj.gov.cn/' },
  { id: 'court', phone: '12368', status: null },
  { id: 'legal-aid', phone: '12348', status: 'https://www.12348.gov.cn/' },
  { id: 'arbitration', phone: '12333', status: null },
  { id: 'procurator', phone: '12309', status: 'https://www.12309.gov.cn/' },
];

/**
 * The guide to petition and law (row S2-A29). It reads nothing of who asks and writes nothing: there is no list of who went there, because nobody
 * is ever written down.
 */
export const guide = query(guideContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const found =
      community === undefined ? undefined : await db.selectFrom('area').select('phone').where('id', '=', community).executeTakeFirst();
    return { channels: [{ id: 'community' as const, phone: found?.phone ?? null, status: null }, ...wide] };
  },
});
