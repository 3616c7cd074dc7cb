import { type ReactNode, useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardLink, Links, Section } from '#ui/phone/card.tsx';
import { Field } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { words as consentWords } from '../../consenting/screens/words.ts';
import { words as detailWords } from '../../correcting/screens/words.ts';
import type { myWord, tellSkills } from '../contract.ts';
import { EraseMe } from './erase-me.tsx';
import { MyCopy } from './my-copy.tsx';
import { words } from './words.ts';

type Mine = Answer<typeof myWord>;

/** Only for whoever acts as themself. */
export function ToMyData() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const isMyself = self?.actsFor.some(({ person, scope }) => person === self.person && scope === 'self');
  return isMyself ? <CardLink to="/my-data" {...words.link} /> : null;
}

/**
 * 我的信息: the ways to what stands about me and what I agreed to, a copy of all that is kept, what I can do, and the way out.
 * @param written the copy of what they wrote in their matters
 */
export function MyData({ written }: { readonly written: ReactNode }) {
  const seen = useSee<typeof myWord>('people.my-word', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Links>
        <CardLink to="/my-details" {...detailWords.link} />
        <CardLink to="/my-consents" {...consentWords.link} />
      </Links>
      <Section title={words.copy}>
        <MyCopy />
        {written}
      </Section>
      <Shown of={seen}>
        {({ skills }) => (
          <Section title={words.skills}>
            <Skills key={skills?.profession} of={skills} />
          </Section>
        )}
      </Shown>
      <Section title={words.erase}>
        <EraseMe />
      </Section>
    </Screen>
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
