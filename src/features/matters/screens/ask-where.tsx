import { type SubmitEvent, useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Section } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area, Pick } from '#ui/phone/field.tsx';
import { FormFields } from '#ui/phone/form-fields.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { PlacePicker } from '#ui/phone/place-picker.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import type { Photos } from '#ui/phone/use-photos.ts';
import { useTheme } from '#ui/theme.ts';
import { AboutWhom, Readers } from '../intake/screens/about-whom.tsx';
import type { ChangeDraft, Draft } from './ask-draft.ts';
import type { Leaf } from './ask-leaves.ts';
import { MOST_PHOTOS } from './ask-photos.ts';
import { likelySpot, placeOf, usePlaceLevels } from './ask-place.ts';
import { askWords as words } from './resident-words.ts';

type Me = Answer<typeof me>;
type WhereProps = {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly leaf: Leaf;
  readonly self: Me;
  readonly photos: Photos;
  readonly onNext: () => void;
};

/** The second step: where, and the little that helps whoever comes. Nothing is asked that the ledger knows. */
export function AskWhere({ draft, change, leaf, self, photos, onNext }: WhereProps) {
  const [tried, setTried] = useState(false);
  const spot = draft.spot ?? likelySpot(self.home, leaf.topic, draft.say + leaf.name);
  const here = { ...draft, spot };
  const missing = placeOf(here, self.home) === null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    change({ spot });
    onNext();
  };
  const foot = (
    <Button look="main" wide submit>
      {words.next}
    </Button>
  );
  return (
    <form onSubmit={submit} noValidate>
      <Screen title={words.where} under={words.step(2)} back="/ask" foot={foot}>
        <Spots draft={here} change={change} home={self.home} />
        {spot === 'elsewhere' && (
          <Elsewhere draft={here} change={change} home={self.home} fault={tried && missing ? words.placeFirst : undefined} />
        )}
        <PhotoPicker label={words.photos} photos={photos} max={MOST_PHOTOS} hint={words.photosHint} />
        <Readers catalogue={leaf.catalogue} />
        {leaf.catalogue === 'complaint' && (
          <AboutWhom place={placeOf(here, self.home)} value={draft.about} onChange={(about) => change({ about })} />
        )}
        <Details draft={here} change={change} leaf={leaf} />
      </Screen>
    </form>
  );
}

type PartProps = { readonly draft: Draft; readonly change: ChangeDraft };

/** Home stands first for whoever is at home in the ledger; everybody else goes straight to picking a place. */
function Spots({ draft, change, home }: PartProps & { readonly home: Me['home'] }) {
  if (!home?.dwellingId) return null;
  return (
    <ChoiceList
      label={words.spots}
      labelHidden
      value={draft.spot}
      onChange={(id) => change({ spot: SPOT_OF[id] ?? null })}
      options={[
        { id: 'home', name: words.spot.home, more: home.dwelling, icon: 'home' },
        ...(home.unitId === null ? [] : [{ id: 'stairs', name: words.spot.stairs, more: home.unit, icon: 'people' as const }]),
        { id: 'elsewhere', name: words.spot.elsewhere, more: words.spot.elsewhereMore, icon: 'place' },
      ]}
    />
  );
}

const SPOT_OF: Readonly<Record<string, Draft['spot']>> = { home: 'home', stairs: 'stairs', elsewhere: 'elsewhere' };

function Elsewhere({ draft, change, home, fault }: PartProps & { readonly home: Me['home']; readonly fault: string | undefined }) {
  const known = useSee<typeof communities>('areas.communities', {});
  const options = known.data?.communities ?? [];
  const community = draft.community ?? home?.communityId ?? (options.length === 1 ? (options[0]?.id ?? null) : null);
  const levels = usePlaceLevels(community, draft.places);
  const choose = (kind: string, id: string | null) => {
    const depth = levels.findIndex((level) => level.kind === kind);
    change({ places: [...draft.places.slice(0, depth), ...(id === null ? [] : [id])] });
  };
  return (
    <div className="form-fields">
      {options.length > 1 && (
        <Pick
          label={words.community}
          options={options}
          value={community ?? ''}
          onChange={(id) => change({ community: id === '' ? null : id, places: [] })}
        />
      )}
      <PlacePicker levels={levels} onChoose={choose} />
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** All that may be left out. Those who see badly are shown it when they ask for it: fewer at once, the same functions. */
function Details({ draft, change, leaf }: PartProps & { readonly leaf: Leaf }) {
  const [theme] = useTheme();
  const [wanted, setWanted] = useState(draft.more !== '');
  if (theme === 'elder' && !wanted)
    return (
      <Button icon="plus" wide onPress={() => setWanted(true)}>
        {words.sayMore}
      </Button>
    );
  return (
    <>
      <Questions draft={draft} change={change} leaf={leaf} />
      <Area label={words.more} hint={words.moreHint} optional rows={2} max={400} value={draft.more} onChange={(more) => change({ more })} />
      {(draft.spot !== 'home' || leaf.catalogue === 'complaint') && <Named draft={draft} change={change} />}
    </>
  );
}

/** What the service asks: words and dates; photos and further words have their own place below. */
function Questions({ draft, change, leaf }: PartProps & { readonly leaf: Leaf }) {
  const questions = leaf.questions.filter(({ kind, id }) => kind !== 'photo' && id !== 'more');
  if (questions.length === 0) return null;
  return (
    <Section title={words.questions}>
      <FormFields fields={questions} answers={draft.answers} onChange={(answers) => change({ answers })} />
    </Section>
  );
}

function Named({ draft, change }: PartProps) {
  return (
    <ChoiceList
      label={words.name}
      value={draft.named ? 'named' : 'nameless'}
      onChange={(id) => change({ named: id === 'named' })}
      options={[
        { id: 'named', name: words.named, more: words.namedMore },
        { id: 'nameless', name: words.nameless, more: words.namelessMore },
      ]}
    />
  );
}
