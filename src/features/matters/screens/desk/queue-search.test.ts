import { expect, test } from 'vitest';
import { exportAddress, isFiltered } from './queue-search.ts';

test('the sheet is asked for with the filters of the list, not with what is open beside it', () => {
  const search = { pick: 'late', leaf: 'stair-light', matter: 'm', area: undefined } as const;
  expect(exportAddress(search)).toBe('/api/matters.export?pick=late&leaf=stair-light');
});

test('a tile is no filter', () => {
  expect(isFiltered({ pick: 'late', matter: 'm' })).toBe(false);
  expect(isFiltered({ pick: 'open', due: 'today' })).toBe(true);
});
