import { Dialog } from '#ui/console/dialog.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { words as all } from '../words.ts';

const words = all.ask;
/** Above the drawer that is being filled in. */
const OVER_ALL = 2900;

/** Whoever writes for somebody asks them, by itself, whether what is sensitive may be written; what was being sent is sent again with their yes. */
export function ConsentGround() {
  const { refused, answer } = useAsker('people.consent_needed');
  if (refused === null) return null;
  return (
    <Dialog
      title={words.title}
      zIndex={OVER_ALL}
      okText={words.yes}
      cancelText={words.no}
      mask={{ closable: false }}
      onOk={() => answer({ consented: true })}
      onCancel={() => answer(false)}
    >
      <p className="dialog-tells">{refused.message}</p>
      <p className="dialog-tells">{words.later}</p>
    </Dialog>
  );
}
