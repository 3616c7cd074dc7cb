import { query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { plates } from '../plates.ts';
import { platesSheet } from './contract.ts';
import { plateWords as words } from './words.ts';

/** Plates to cut out and hang up: whoever scans one asks at that very place. */
export const sheetOfPlates = query(platesSheet, {
  who: plates.who,
  async run(seeing, { area, online }) {
    const { plates: all } = await plates.run(seeing, { area });
    const place = await seeing.db
      .selectFrom('area as a')
      .leftJoin('area as c', 'c.id', 'a.community_id')
      .select((eb) => ['a.name', eb.fn.coalesce('c.name', 'a.name').as('community'), eb.fn.coalesce('c.phone', 'a.phone').as('phone')])
      .where('a.id', '=', area)
      .executeTakeFirst();
    const { name, community, phone } = place ?? refuse('not_found');
    if (all.length === 0) refuse('not_found');
    return {
      ...{ name: words.file(name), scan: words.scan, without: words.without(community, phone) },
      plates: all.map((plate) => ({ name: plate.name, address: `${online}/?d=${plate.id}` })),
    };
  },
});
