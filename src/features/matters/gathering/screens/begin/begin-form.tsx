import { useState } from 'react';
import type { Put } from '#ui/offline/outbox.ts';
import { Button } from '#ui/phone/button.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Area, Field, Pick } from '#ui/phone/field.tsx';
import { useHeldPhotos } from '#ui/phone/held-photos.ts';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { DangerFirst, OnceCleared, useBeforeSending } from '../../../danger/screens/before-sending.tsx';
import { dangerOf } from '../../../danger/words.ts';
import { Fault } from '../../../screens/phone/fault.tsx';
import { actWords } from '../../../screens/phone/words.ts';
import { askedOf, type Beginnable, type Beginning, isForSomebody, lackOf } from './begin-draft.ts';
import { SomeoneField } from './someone-field.tsx';
import { useBegin } from './use-begin.ts';
import { WhereField } from './where-field.tsx';
import { beginHereWords as words } from './words.ts';

type Of = { readonly row: Beginnable; readonly draft: Beginning; readonly change: (news: Partial<Beginning>) => void };

/** What is begun, where, and for whom; one button at its end. */
export function BeginForm({ row, draft, change, onBegun }: Of & { readonly onBegun: (put: Put) => void }) {
  const [tried, setTried] = useState(false);
  const photos = useHeldPhotos();
  const begins = useBegin();
  const first = useBeforeSending(dangerOf(draft));
  const lack = photos.sending ? 'photos' : lackOf(draft, row);
  const ofSubject = tried && lack?.startsWith('subject') ? lack : null;
  const submit = () => {
    setTried(true);
    const asked = askedOf(draft, row, first.given);
    if (asked && !photos.sending) begins.mutate({ asked, photos: photos.files }, { onSuccess: onBegun });
  };
  return (
    <div className="form-fields">
      {row.leaves.length > 0 && (
        <Pick label={words.leaf} value={draft.leaf} options={row.leaves} empty={words.leafNone} onChange={(leaf) => change({ leaf })} />
      )}
      <WhereField places={row.places} chosen={draft} change={change} />
      <Field
        label={words.subject}
        hint={words.subjectHint}
        value={draft.subject}
        max={60}
        onChange={(subject) => change({ subject })}
        fault={(ofSubject && words.missing[ofSubject]) ?? begins.error?.about('subject')}
      />
      <Area label={words.more} optional rows={3} max={600} value={draft.more} onChange={(more) => change({ more })} />
      <DangerFirst of={first} />
      <PhotoPicker label={words.photos} photos={photos} hint={words.photosHint} />
      {row.channels.length > 0 && <ForWhom row={row} draft={draft} change={change} />}
      {row.sides && <Others draft={draft} change={change} />}
      {tried && lack !== null && ofSubject === null && <Fault say={words.missing[lack]} />}
      {begins.error && <ErrorBox error={begins.error} />}
      <OnceCleared of={first}>
        <Button look="main" wide pending={begins.isPending} onPress={submit}>
          {words.submit}
        </Button>
      </OnceCleared>
    </div>
  );
}

/** In one's own name, or for a resident who asked: then who, how they said it, and that they agreed. */
function ForWhom({ row, draft, change }: Of) {
  const by = [
    { id: 'self', name: words.self },
    { id: 'opener', name: words.opener },
  ];
  const heard = actWords.relayForm.channels.filter(({ id }) => row.channels.some((channel) => channel === id));
  const said = (id: string) => change({ channel: row.channels.find((channel) => channel === id) ?? null });
  return (
    <>
      <ChipFilter label={words.by} value={draft.by} options={by} onChange={(id) => change({ by: id === 'opener' ? 'opener' : 'self' })} />
      {isForSomebody(draft, row) && (
        <>
          <SomeoneField label={words.who} phones value={draft.opener} onChange={(opener) => change({ opener })} />
          <ChipFilter label={words.heard} value={draft.channel ?? row.channels[0] ?? ''} options={heard} onChange={said} />
          <CheckList
            label={words.agreed}
            labelHidden
            value={draft.agreed ? ['yes'] : []}
            onChange={(ids) => change({ agreed: ids.length > 0 })}
            options={[{ id: 'yes', name: words.agreed }]}
          />
        </>
      )}
    </>
  );
}

const MOST_SIDES = 5;

/** The other sides, each a person of the ledger. */
function Others({ draft: { others }, change }: Omit<Of, 'row'>) {
  const put = (nth: number, someone: Beginning['opener']) =>
    change({
      others: someone === null ? others.filter((_, at) => at !== nth) : [...others.slice(0, nth), someone, ...others.slice(nth + 1)],
    });
  return (
    <>
      <p className="hint">{words.othersHint}</p>
      {others.map((someone, nth) => (
        <SomeoneField
          key={'id' in someone ? someone.id : someone.phone}
          label={words.otherSide}
          value={someone}
          onChange={(next) => put(nth, next)}
        />
      ))}
      {others.length < MOST_SIDES && (
        <SomeoneField
          key={others.length}
          label={others.length === 0 ? words.otherSide : words.another}
          value={null}
          onChange={(next) => put(others.length, next)}
        />
      )}
    </>
  );
}
