import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { words as detailWords } from '../../correcting/screens/words.ts';
import type { myWord, sayConsent, tellSkills } from '../contract.ts';
import { EraseMe } from './erase-me.tsx';
import { MyCopy } from './my-copy.tsx';
import { words } from './words.ts';

type Mine = Answer<typeof myWord>;
type Purpose = Mine['given'][number];
const PURPOSES = ['found', 'public', 'talent', 'party'] as const;

/** Only for whoever acts as themself. */
export function ToMyData() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const isMyself = self?.actsFor.some(({ person, scope }) => person === self.person && scope === 'self');
  return isMyself ? <CardLink to="/my-data" {...words.link} /> : null;
}

/** 我的信息: what I allow, what I can do, a copy of all that is kept, and the way out. */
export function MyData() {
  const seen = useSee<typeof myWord>('people.my-word', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ given, skills }) => (
          <>
            <Section title={words.consents}>
              {PURPOSES.map((purpose) => (
                <Consent key={purpose} purpose={purpose} given={given.includes(purpose)} />
              ))}
            </Section>
            <Section title={words.skills}>
              <Skills key={skills?.profession} of={skills} />
            </Section>
          </>
        )}
      </Shown>
      <CardLink to="/my-details" {...detailWords.link} />
      <Section title={words.copy}>
        <MyCopy />
      </Section>
      <Section title={words.erase}>
        <EraseMe />
      </Section>
    </Screen>
  );
}

/** Taken back with the same button, in the same place, as it was given (PIPL 15). */
function Consent({ purpose, given }: { readonly purpose: Purpose; readonly given: boolean }) {
  const says = useAsk<typeof sayConsent>('people.say-consent');
  const { name, more } = words.purposes[purpose];
  return (
    <Card>
      <CardHead title={name} more={more} />
      {says.error && <ErrorBox error={says.error} />}
      <p>
        <Tag kind={given ? 'ok' : 'q'}>{given ? words.given : words.notGiven}</Tag>
      </p>
      <Buttons>
        <Button
          label={given ? words.takeBackOf(name) : words.giveOf(name)}
          pending={says.isPending}
          onPress={() => says.mutate({ purpose, given: !given }, { onSuccess: () => toast(words.saved) })}
        >
          {given ? words.takeBack : words.give}
        </Button>
      </Buttons>
    </Card>
  );
}

function Skills({ of }: { readonly of: Mine['skills'] }) {
  const [said, say] = useState(of ?? { unit: '', profession: '', specialty: '' });
  const tells = useAsk<typeof tellSkills>('people.tell-skills');
  const put = (key: keyof typeof said) => (value: string) => say({ ...said, [key]: value });
  return (
    <Card>
      <div className="form-fields">
        <Field label={words.profession} hint={words.professionHint} value={said.profession} onChange={put('profession')} max={20} />
        <Field label={words.specialty} value={said.specialty} onChange={put('specialty')} max={40} />
        <Field label={words.unit} value={said.unit} onChange={put('unit')} max={40} />
        {tells.error && <ErrorBox error={tells.error} />}
        <Buttons>
          <Button look="help" pending={tells.isPending} onPress={() => tells.mutate(said, { onSuccess: () => toast(words.skillsSaved) })}>
            {words.save}
          </Button>
        </Buttons>
      </div>
    </Card>
  );
}
