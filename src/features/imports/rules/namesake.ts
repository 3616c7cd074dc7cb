import type { Rule } from '../judge.ts';
import type { ResidentRow } from '../kinds/residents.ts';
import { namesakeKey } from '../namesakes.ts';

/**
 * Whoever lives behind this door already, by their name, is not entered a second time; where two of a household do share a name, the second is entered by hand.
 * @param ledger ID numbers the ledger bears: such a row is refused for that
 */
export function livesThereAlready({ namesakes, ledger }: Readonly<Record<'namesakes' | 'ledger', ReadonlySet<string>>>): Rule<ResidentRow> {
  return ({ estate = null, building = null, unit = null, room, name, idNumber }) => {
    if (!room || !name || ledger.has(idNumber ?? '')) return [];
    return namesakes.has(namesakeKey({ estate, building, unit, room }, name))
      ? [['name', '在这一户已经登记过，不再重复登记；确是同名的另一个人，请在这一户办「登记搬来」']]
      : [];
  };
}
