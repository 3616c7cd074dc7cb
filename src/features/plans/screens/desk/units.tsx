import { Button } from 'antd';
import type { Answer } from '#kernel/contract.ts';
import type { board } from '../../contract.ts';
import { words } from '../words.ts';

const said = words.board;
type Props = {
  readonly board: Answer<typeof board>;
  readonly chosen: string | undefined;
  readonly onUnit: (unit: string | undefined) => void;
};

/** What is open and done in each unit of a campaign, in the order of the places: nobody is ranked. */
export function Units({ board: { units }, chosen, onUnit }: Props) {
  return (
    <table className="plan-units">
      <caption>{said.units}</caption>
      <thead>
        <tr>
          <th scope="col">{said.unit}</th>
          <th scope="col">{said.open}</th>
          <th scope="col">{said.done}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, name, open, done }) => (
          <tr key={id}>
            <th scope="row">
              <Button
                type={chosen === id ? 'primary' : 'text'}
                size="small"
                aria-pressed={chosen === id}
                onClick={() => onUnit(chosen === id ? undefined : id)}
              >
                {name}
              </Button>
            </th>
            <td>{open}</td>
            <td>{done}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
