import { useEffect, useRef, useState } from 'react';
import { asksFor } from '#ui/ask-first.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { words as all } from '../words.ts';

const words = all.ask;
/** Above the drawer that is being filled in. */
const OVER_ALL = 2900;

/** Whoever writes for somebody asks them, by itself, whether what is sensitive may be written; what was being sent is sent again with their yes. */
export function ConsentGround() {
  const [say, setSay] = useState<string | null>(null);
  const answer = useRef<(agreed: boolean) => void>(() => undefined);
  useEffect(
    () =>
      asksFor(
        'people.consent_needed',
        ({ message }) =>
          new Promise((resolve) => {
            answer.current = resolve;
            setSay(message);
          }),
        { consented: true },
      ),
    [],
  );
  const close = (agreed: boolean) => {
    setSay(null);
    answer.current(agreed);
  };
  if (say === null) return null;
  return (
    <Dialog
      title={words.title}
      zIndex={OVER_ALL}
      okText={words.yes}
      cancelText={words.no}
      mask={{ closable: false }}
      onOk={() => close(true)}
      onCancel={() => close(false)}
    >
      <p className="dialog-tells">{say}</p>
    </Dialog>
  );
}
