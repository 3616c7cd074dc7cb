import { useState } from 'react';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Go } from '#ui/phone/button.tsx';
import { Card, Facts } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { civilDay } from '#ui/when.ts';
import type { bringIn, openPaper, readPhoto } from '../../contract.ts';
import type { Found } from '../opened.ts';
import { words } from '../words.ts';
import { ReturnForm } from './return-form.tsx';

const said = words.returning;
type PageProps = { readonly paper: string | undefined; readonly onAnother: () => void };

/** 纸单回来了 on the phone: photographed, typed, or taken from the list; then only what is ticked on the paper is ticked here. */
export function WorkerReturn({ paper, onAnother }: PageProps) {
  const [found, setFound] = useState<Found | null>(paper === undefined ? null : { how: 'list', id: paper });
  const brings = useAsk<typeof bringIn>('paper.bring-in');
  const again = () => {
    brings.reset();
    setFound(null);
    onAnother();
  };
  return (
    <Screen title={said.title} under={words.phone.returnUnder} back="/paper">
      {brings.data ? (
        <Empty
          icon="ok"
          title={said.done}
          action={
            <>
              <Button look="main" onPress={again}>
                {said.another}
              </Button>
              <Go to="/matters/$id" params={{ id: brings.data.id }}>
                {said.see}
              </Go>
            </>
          }
        />
      ) : found === null ? (
        <Find onFound={setFound} />
      ) : (
        <One found={found} brings={brings} onAgain={again} />
      )}
    </Screen>
  );
}

/** By a photo of the whole sheet, or by the letters under its picture. */
function Find({ onFound }: { readonly onFound: (found: Found) => void }) {
  const photos = usePhotos('/api/matters.photo', { max: 1 });
  const [code, setCode] = useState('');
  const photo = photos.ids[0];
  const withPhoto = photo === undefined ? {} : { photo };
  return (
    <div className="form-fields">
      <PhotoPicker label={words.phone.shoot} hint={said.hint} photos={photos} max={1} />
      {photo !== undefined && <ReadPhoto key={photo} photo={photo} onFound={onFound} />}
      <Field label={said.code} hint={words.phone.codeHint} value={code} onChange={setCode} max={20} />
      <Button wide disabled={code.trim() === ''} onPress={() => onFound({ how: 'code', code: code.trim(), ...withPhoto })}>
        {said.look}
      </Button>
    </div>
  );
}

/** What the photo said; where nothing can be read, the letters are typed, and the photo is kept with the matter all the same. */
function ReadPhoto({ photo, onFound }: { readonly photo: string; readonly onFound: (found: Found) => void }) {
  const read = useSee<typeof readPhoto>('paper.read-photo', { photo });
  return (
    <Shown of={read} cards={1}>
      {({ code }) =>
        code === null ? (
          <p className="fault" role="alert">
            {said.unread}
          </p>
        ) : (
          <Card>
            <p role="status">
              <b>{code}</b>
            </p>
            <Button look="main" wide onPress={() => onFound({ how: 'photo', code, photo })}>
              {said.thisOne}
            </Button>
          </Card>
        )
      }
    </Shown>
  );
}

type OneProps = {
  readonly found: Found;
  readonly brings: ReturnType<typeof useAsk<typeof bringIn>>;
  readonly onAgain: () => void;
};

/** The sheet that was found: what is known of it, and what is still to be ticked. Whoever gave back a blank one is looked for, and what they asked meanwhile with them. */
function One({ found, brings, onAgain }: OneProps) {
  const [person, setPerson] = useState<string | null>(null);
  const which = found.id === undefined ? { code: found.code } : { id: found.id };
  const seen = useSee<typeof openPaper>('paper.open', person === null ? which : { ...which, person });
  if (seen.error)
    return (
      <>
        <ErrorBox error={seen.error} />
        <Button wide onPress={onAgain}>
          {words.phone.otherWay}
        </Button>
      </>
    );
  return (
    <Shown of={seen}>
      {(paper) => (
        <>
          <Card tone="soft">
            <Facts
              of={[
                [words.columns.title, paper.title],
                [said.who, paper.masked ?? words.blank],
                [said.place, paper.place],
                [said.code, paper.code],
                [said.printed, civilDay(paper.printedAt)],
              ]}
            />
          </Card>
          {paper.back ? (
            <>
              <p role="status">{said.inAlready(paper.back.number)}</p>
              <Go to="/matters/$id" params={{ id: paper.back.matter }} wide>
                {said.see}
              </Go>
            </>
          ) : paper.void ? (
            <p role="status">{words.dropped}</p>
          ) : (
            <ReturnForm paper={paper} found={found} brings={brings} person={person} onPerson={setPerson} />
          )}
        </>
      )}
    </Shown>
  );
}
