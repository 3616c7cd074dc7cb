import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { useStillShown } from '#ui/still-shown.ts';
import type { showMatter } from '../../contract.ts';
import type { openMarked } from '../contract.ts';
import './marked.css';
import { markedWords as words } from './marked-words.ts';
import { OpenedAnswers } from './opened-answers.tsx';

type Of = { readonly of: Pick<Answer<typeof showMatter>, 'id' | 'marked' | 'canOpenMarked'> };

/** At the desk: that something in a matter is sealed, and, for a reason the person can read, what; gone again after ten minutes. */
export function DeskMarked({ of: { id, marked, canOpenMarked } }: Of) {
  const [asking, setAsking] = useState(false);
  const look = useAsk<typeof openMarked>('matters.open-marked');
  const shown = useStillShown(look.data);
  if (marked.length === 0) return null;
  return (
    <div className="desk-person">
      <p className="desk-label">{words.title}</p>
      {shown ? (
        <OpenedAnswers of={shown.answers} />
      ) : (
        <p className="desk-quiet">
          {(canOpenMarked ? words.opens : words.stands)(marked.length)}
          {canOpenMarked && (
            <Button type="link" size="small" className="no-print" onClick={() => setAsking(true)}>
              {words.open}
            </Button>
          )}
        </p>
      )}
      {asking && (
        <ReasonDialog
          title={words.why}
          tells={words.tells}
          submit={words.open}
          pending={look.isPending}
          fault={look.error}
          onSubmit={(reason) => look.mutate({ matter: id, reason }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
