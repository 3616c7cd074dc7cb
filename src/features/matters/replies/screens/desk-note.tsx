import { Button, Dropdown, Input } from 'antd';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Icon } from '#ui/phone/icon.tsx';
import type { replies } from '../contract.ts';
import { replyWords as words } from './words.ts';

const About = createContext<string | null>(null);

/** Every text inside is said about this matter, and may begin with one of the community's usual answers. */
export function RepliesAbout({ matter, children }: { readonly matter: string; readonly children: ReactNode }) {
  return <About value={matter}>{children}</About>;
}

type NoteProps = {
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly id?: string;
  readonly rows?: number;
  readonly max: number;
};

/** Several lines to write in; where they are about a matter, an answer that is ready can be taken and changed. */
export function DeskNote({ value, onChange, id, rows = 3, max }: NoteProps) {
  const matter = useContext(About);
  return (
    <>
      <Input.TextArea
        {...(id ? { id } : {})}
        rows={rows}
        maxLength={max}
        showCount
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
      />
      {matter && <Ready matter={matter} onPick={(text) => onChange?.([value, text].filter(Boolean).join('\n').slice(0, max))} />}
    </>
  );
}

function Ready({ matter, onPick }: { readonly matter: string; readonly onPick: (text: string) => void }) {
  const [wanted, want] = useState(false);
  const seen = useSee<typeof replies>('matters.replies', { matter }, { enabled: wanted });
  const ready = seen.data?.replies ?? [];
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={(open) => open && want(true)}
      menu={{
        items: ready.map(({ id, name, text }) => ({ key: id, label: <ReadyLine name={name} text={text} /> })),
        onClick: ({ key }) => onPick(ready.find(({ id }) => id === key)?.text ?? ''),
      }}
    >
      <Button type="link" size="small" icon={<Icon of="talk" />}>
        {words.pick}
      </Button>
    </Dropdown>
  );
}

function ReadyLine({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <span className="ready-line">
      <b>{name}</b>
      <small>{text}</small>
    </span>
  );
}
