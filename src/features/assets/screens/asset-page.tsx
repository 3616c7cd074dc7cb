import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, Facts, Section } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Timeline } from '#ui/phone/steps.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';
import { whichDay } from '#ui/when.ts';
import type { report, show } from '../contract.ts';
import { words } from './words.ts';

type Asset = Answer<typeof show>;

/** One lamp, one tree: where the code on its plate leads. What is wrong is one touch; what was wrong stands below. */
export function AssetPage({ id }: { readonly id: string }) {
  const seen = useSee<typeof show>('assets.show', { asset: id });
  const self = useSee<typeof me>('accounts.me', {});
  const asset = seen.data;
  return (
    <Screen title={asset ? words.name(asset.kind, asset.number) : words.title} under={asset?.place} back="/assets">
      <Shown of={seen}>
        {(shown) => (
          <>
            <p>
              <Tag kind={shown.reported ? 'go' : 'ok'}>{shown.reported ? words.reported : words.fine}</Tag>
            </p>
            {self.data?.account === null ? <SignInFirst {...words.signIn} /> : <Report of={shown} />}
            <Card>
              <Facts of={factsOf(shown)} />
            </Card>
            <History of={shown} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function factsOf({ place, spot, since }: Asset): (readonly [string, string])[] {
  const { facts } = words;
  return [[facts.place, place], ...(spot === null ? [] : ([[facts.spot, spot]] as const)), [facts.since, since]];
}

function Report({ of: { id, faults } }: { readonly of: Asset }) {
  const reports = useAsk<typeof report>('assets.report');
  const photos = usePhotos('/api/matters.photo', { max: 6 });
  const [fault, setFault] = useState<string | null>(null);
  const [more, setMore] = useState('');
  if (faults.length === 0) return null;
  if (reports.isSuccess) return <p role="status">{words.sent}</p>;
  const send = (danger?: 'called' | 'none') => {
    const said = { ...(more.trim() ? { more: more.trim() } : {}), ...(danger ? { danger } : {}) };
    reports.mutate({ asset: id, fault: fault ?? '', photos: [...photos.ids], ...said });
  };
  return (
    <Card>
      <div className="form-fields">
        <ChoiceList label={words.ask} value={fault} onChange={setFault} options={faults.map((name) => ({ id: name, name }))} />
        <Area label={words.more} rows={2} value={more} onChange={setMore} />
        <PhotoPicker label={words.photos} hint={words.photosHint} photos={photos} />
        {reports.error && <ErrorBox error={reports.error} />}
        {reports.error?.code === 'matters.danger' ? (
          <Buttons>
            <Button look="main" wide onPress={() => send('called')}>
              {words.rang}
            </Button>
            <Button wide onPress={() => send('none')}>
              {words.safe}
            </Button>
          </Buttons>
        ) : (
          <Button look="main" wide disabled={fault === null || photos.sending} pending={reports.isPending} onPress={() => send()}>
            {words.send}
          </Button>
        )}
      </div>
    </Card>
  );
}

function History({ of: { history } }: { readonly of: Asset }) {
  const now = useNow();
  return (
    <Section title={words.history}>
      <Card>
        {history.length === 0 ? (
          <p>{words.noHistory}</p>
        ) : (
          <Timeline
            entries={history.map(({ fault, at, how, endedAt, met }) => ({
              id: at + fault,
              title: words.line(fault, words.how[how]),
              text: met > 1 ? words.met(met) : undefined,
              at: words.day(whichDay(at, now), endedAt && whichDay(endedAt, now)),
              now: how === 'open',
            }))}
          />
        )}
      </Card>
    </Section>
  );
}
