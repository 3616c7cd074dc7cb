import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { FormFault } from '#ui/console/form-dialog.tsx';
import { Shown } from '#ui/console/states.tsx';
import { UploadArea } from '#ui/console/upload-area.tsx';
import { useFocusBack } from '#ui/console/use-focus.ts';
import { civilDay } from '#ui/when.ts';
import type { openPaper, readPhoto } from '../../contract.ts';
import type { Found, Opened } from '../opened.ts';
import { words } from '../words.ts';
import { InAlready } from './in-already.tsx';
import { ReturnForm } from './return-form.tsx';

const said = words.returning;
type DrawerProps = { readonly first: string | undefined; readonly onClose: () => void; readonly onMatter: (id: string) => void };

/** 纸单回来了: the sheet is recognised first, then only what is ticked on it is entered. */
export function ReturnDrawer({ first, onClose, onMatter }: DrawerProps) {
  const [found, setFound] = useState<Found | null>(first === undefined ? null : { how: 'list', id: first });
  const [done, setDone] = useState<string | null>(null);
  useFocusBack();
  return (
    <Drawer open closable={{ placement: 'end' }} title={said.title} size={560} onClose={onClose} mask={{ closable: false }}>
      {done !== null ? (
        <Done
          onSee={() => onMatter(done)}
          onAnother={() => {
            setDone(null);
            setFound(null);
          }}
        />
      ) : found === null ? (
        <Find onFound={setFound} />
      ) : (
        <One found={found} onDone={setDone} onMatter={onMatter} />
      )}
    </Drawer>
  );
}

function Done({ onSee, onAnother }: { readonly onSee: () => void; readonly onAnother: () => void }) {
  return (
    <>
      <p role="status">
        <b>{said.done}</b>
      </p>
      <p className="paper-foot">
        <Button onClick={onAnother}>{said.another}</Button>
        <Button type="primary" onClick={onSee}>
          {said.see}
        </Button>
      </p>
    </>
  );
}

/** By a photo of the whole sheet, or by the letters under its picture. */
function Find({ onFound }: { readonly onFound: (found: Found) => void }) {
  const [photo, setPhoto] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const look = () => code.trim() !== '' && onFound({ how: 'code', code: code.trim(), ...(photo === null ? {} : { photo }) });
  return (
    <>
      <p className="dialog-tells">{said.find}</p>
      <UploadArea
        path="/api/matters.photo"
        accept="image/*"
        maxBytes={10 * 1024 * 1024}
        limit="10 MB"
        hint={said.hint}
        onDone={(answer) => setPhoto(idIn(answer))}
      />
      {photo !== null && <ReadPhoto key={photo} photo={photo} onFound={onFound} />}
      <label className="paper-by-code" htmlFor="paper-code">
        {said.code}
      </label>
      <Input
        id="paper-code"
        value={code}
        maxLength={20}
        autoComplete="off"
        onChange={({ target }) => setCode(target.value)}
        onPressEnter={look}
      />
      <p className="paper-foot">
        <Button onClick={look} disabled={code.trim() === ''}>
          {said.look}
        </Button>
      </p>
    </>
  );
}

/** What the photo said; where nothing can be read, the letters are typed, and the photo is kept with the matter all the same. */
function ReadPhoto({ photo, onFound }: { readonly photo: string; readonly onFound: (found: Found) => void }) {
  const read = useSee<typeof readPhoto>('paper.read-photo', { photo });
  return (
    <Shown of={read}>
      {({ code }) =>
        code === null ? (
          <p className="fault" role="alert">
            {said.unread}
          </p>
        ) : (
          <p className="paper-foot" role="status">
            <b>{code}</b>
            <Button type="primary" onClick={() => onFound({ how: 'photo', code, photo })}>
              {said.thisOne}
            </Button>
          </p>
        )
      }
    </Shown>
  );
}

function idIn(answer: unknown): string | null {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : null;
}

type OneProps = { readonly found: Found; readonly onDone: (matter: string) => void; readonly onMatter: (id: string) => void };

function One({ found, onDone, onMatter }: OneProps) {
  const { id, code } = found;
  const seen = useSee<typeof openPaper>('paper.open', id === undefined ? { code } : { id });
  if (seen.error) return <FormFault of={seen.error} />;
  return (
    <Shown of={seen}>
      {(paper) => (
        <>
          <Known of={paper} />
          {paper.back ? (
            <InAlready paper={paper} back={paper.back} onMatter={onMatter} />
          ) : (
            <ReturnForm paper={paper} found={found} onDone={onDone} />
          )}
        </>
      )}
    </Shown>
  );
}

/** Who, where, what: printed on the sheet and known here. */
function Known({ of: { title, code, masked, place, printedAt } }: { readonly of: Opened }) {
  const facts = [
    [said.code, code],
    [said.who, masked ?? words.blank],
    [said.place, place],
    [said.printed, civilDay(printedAt)],
  ] as const;
  return (
    <section className="paper-known" aria-label={said.known}>
      <h2>{title}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="paper-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
