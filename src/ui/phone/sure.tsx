import { useState } from 'react';
import { words } from '../words.ts';
import { Button, Buttons } from './button.tsx';
import { Sheet } from './sheet.tsx';
import { ErrorBox } from './states.tsx';

type SureProps = {
  /** On the button that asks. */
  readonly name: string;
  /** What the button is called where several of its kind stand on a page. */
  readonly label?: string | undefined;
  readonly look?: 'quiet' | 'plain';
  /** Over the sheet; the button's own words where nothing else is said. */
  readonly title?: string;
  /** What will happen, and whether there is a way back. */
  readonly says: string;
  readonly sure: string;
  readonly keep?: string;
  readonly pending: boolean;
  readonly error: Error | null;
  /** Does it; `close` puts the sheet away once it is done. */
  readonly onSure: (close: () => void) => void;
};

/** A button that first says on a sheet what it will do: the way on, and beside it the way back. */
export function Sure({ name, label, look = 'quiet', title = name, says, sure, keep = words.cancel, ...does }: SureProps) {
  const [open, show] = useState(false);
  const close = () => show(false);
  return (
    <>
      <Button look={look} wide={look === 'quiet'} label={label} onPress={() => show(true)}>
        {name}
      </Button>
      <Sheet open={open} title={title} onClose={close}>
        <p>{says}</p>
        {does.error && <ErrorBox error={does.error} />}
        <Buttons>
          <Button look="main" wide pending={does.pending} onPress={() => does.onSure(close)}>
            {sure}
          </Button>
          <Button wide onPress={close}>
            {keep}
          </Button>
        </Buttons>
      </Sheet>
    </>
  );
}
