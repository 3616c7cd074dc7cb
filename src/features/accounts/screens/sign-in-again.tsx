import { Dialog } from '#ui/console/dialog.tsx';
import { words } from './desk/words.ts';
import { SignInWays } from './sign-in-ways.tsx';

/** Above whatever dialog or drawer is being filled in, and above what asks whether one is sure (2,000 in antd). */
const OVER_ALL = 3000;

type AgainProps = { readonly called: string | null; readonly onDone: () => void };

/** The session ended in the middle of work: the page stays as it was filled in, covered from whoever passes by, until the same person is back. */
export function SignInAgain({ called, onDone }: AgainProps) {
  const { again: said } = words;
  return (
    <Dialog
      title={said.title}
      footer={null}
      closable={false}
      keyboard={false}
      width={440}
      rootClassName="gate-again"
      zIndex={OVER_ALL}
      mask={{ closable: false }}
    >
      <p className="dialog-tells">{said.tells(called)}</p>
      <SignInWays onDone={onDone} />
      <p className="gate-other">
        <a href="/console/sign-in">{said.other}</a>
      </p>
    </Dialog>
  );
}
