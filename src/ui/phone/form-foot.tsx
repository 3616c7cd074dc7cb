import type { Refused } from '../refused.ts';
import { Button, Buttons } from './button.tsx';
import { ErrorBox } from './states.tsx';

type FootProps = {
  /** The action asked for: what it refused stands above the buttons, unless it stands at a field already. */
  readonly ask: { readonly isPending: boolean; readonly error: Refused | null };
  readonly go: string;
  readonly onGo: () => void;
  readonly back: string;
  readonly onBack: () => void;
};

/** The foot of a small form in a card: do it, or leave it as it is. */
export function FormFoot({ ask, go, onGo, back, onBack }: FootProps) {
  return (
    <>
      {ask.error && ask.error.faults.length === 0 && <ErrorBox error={ask.error} />}
      <Buttons>
        <Button look="help" pending={ask.isPending} onPress={onGo}>
          {go}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {back}
        </Button>
      </Buttons>
    </>
  );
}
