import { Button, Input } from 'antd';
import { useState } from 'react';
import type { loadNotice, readNotice } from '#features/calendar/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { ask } from '#ui/ask.ts';
import { Dialog } from '#ui/console/dialog.tsx';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { words as kit } from '#ui/words.ts';
import { words } from './words.ts';

const { notice: said } = words;
type Read = Answer<typeof readNotice>;

/** The notice of a year: pasted, read, looked at, then taken over. */
export function NoticeDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const [text, type] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  const load = useChange<typeof loadNotice>('calendar.load-notice', said.done(year), onClose);
  const look = () => {
    setFault(null);
    ask<typeof readNotice>('calendar.read-notice', JSON.stringify({ year, text })).then(setRead, setFault);
  };
  const fit = read !== null && read.days.length > 0 && read.unread.length === 0;
  return (
    <Dialog
      title={said.title(year)}
      width={640}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={read ? () => setRead(null) : onClose}>{read ? said.back : kit.cancel}</Button>
          <Button
            type="primary"
            disabled={read ? !fit : text.trim() === ''}
            loading={load.pending}
            onClick={read ? () => load.submit({ year, text }) : look}
          >
            {read ? said.load : said.read}
          </Button>
        </>
      }
    >
      <p className="dialog-tells">{said.tells}</p>
      {read ? (
        <WhatWasRead of={read} />
      ) : (
        <Input.TextArea
          aria-label={said.text}
          placeholder={said.text}
          rows={10}
          maxLength={8000}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      )}
      <FormFault of={fault ?? load.fault} />
    </Dialog>
  );
}

function WhatWasRead({ of: { days, unread } }: { readonly of: Read }) {
  const count = (kind: string) => days.filter((day) => day.kind === kind).length;
  return (
    <div role="status">
      <p>{days.length === 0 ? said.none : said.found(count('rest'), count('work'))}</p>
      <ul className="cal-read">
        {days.map(({ day, kind, name }) => (
          <li key={day} className={kind}>
            {words.day(day)} {words[kind]} <small>{name}</small>
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <>
          <p className="cal-unread">{said.unread}</p>
          <ul>
            {unread.map((line) => (
              <li key={line}>「{line}」</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
