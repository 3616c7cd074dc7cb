import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { civilDay } from '#ui/when.ts';
import type { Opened } from '../opened.ts';
import { words } from '../words.ts';

const said = words.returning;
type Props = {
  readonly of: Opened;
  readonly pending: boolean;
  readonly fault: Error | null;
  readonly onPut: (matter: string) => void;
};

/** What was said elsewhere since the sheet was printed: the sheet is put to it, and counts once. */
export function SameFirst({ of: { same }, pending, fault, onPut }: Props) {
  return (
    <Callout kind="calm" title={said.same}>
      {same.map(({ id, number, subject, channel, openedAt }) => (
        <div key={id}>
          <p>
            <b>{subject}</b> {said.sameOne(number, channel, civilDay(openedAt))}
          </p>
          <Button look="main" wide pending={pending} onPress={() => onPut(id)}>
            {said.put}
          </Button>
        </div>
      ))}
      {fault && <ErrorBox error={fault} />}
    </Callout>
  );
}
