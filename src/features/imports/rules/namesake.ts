import type { Rule } from '../judge.ts';
import type { ResidentRow } from '../kinds/residents.ts';
import { doorKey, namesakeKey } from '../namesakes.ts';

type Living = Readonly<Record<'namesakes' | 'ledger' | 'headed', ReadonlySet<string>>>;

/**
 * Whoever lives behind this door already, by their name, is not entered a second time; where two of a household do share a name, the second is entered by hand. Nor is a second head.
 * @param living `ledger`: ID numbers the ledger bears; such a row is refused for that
 */
export function livesThereAlready({ namesakes, ledger, headed }: Living): Rule<ResidentRow> {
  return ({ estate = null, building = null, unit = null, room, name, idNumber, relation }) => {
    if (!room || !name || ledger.has(idNumber ?? '')) return [];
    const door = { estate, building, unit, room };
    if (namesakes.has(namesakeKey(door, name)))
      return [['name', '在这一户已经登记过，不再重复登记；确是同名的另一个人，请在这一户办「登记搬来」']];
    return relation === '户主' && headed.has(doorKey(door)) ? [['relation', '是户主，这一户在台账里已有户主，一户只写一位户主']] : [];
  };
}
