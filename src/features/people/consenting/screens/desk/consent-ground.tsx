import { Dialog } from '#ui/console/dialog.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { words as all } from '../words.ts';

const words = all.ask;
/** Above the drawer that is being filled in. */
const OVER_ALL = 2900;

/**
 * Whoever writes for somebody asks them, by itself, whether what is sensitive may be written; what was being sent is sent again with their yes. Where only a field
 * is sensitive, a no sends it without.
 */
export function ConsentGround() {
  return (
    <>
      <Asking of="people.consent_needed" no={words.no} />
      <Asking of="people.field_consent" no={words.without} without />
    </>
  );
}

type AskingProps = { readonly of: string; readonly no: string; readonly without?: boolean };

function Asking({ of, no, without = false }: AskingProps) {
  const { refused, answer } = useAsker(of);
  if (refused === null) return null;
  return (
    <Dialog
      title={words.title}
      zIndex={OVER_ALL}
      okText={words.yes}
      cancelText={no}
      mask={{ closable: false }}
      onOk={() => answer({ consented: true })}
      cancelButtonProps={{ onClick: () => answer(without && { consented: false }) }}
      onCancel={() => answer(false)}
    >
      <p className="dialog-tells">{refused.message}</p>
      <p className="dialog-tells">{words.later}</p>
    </Dialog>
  );
}
