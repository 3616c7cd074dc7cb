import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { communities } from '#features/areas/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { bringAlong, Part } from '../contract.ts';
import { words } from './words.ts';

const PARTS = ['phone', 'id-number', 'sex', 'birth-year'] as const satisfies readonly Part[];
const OPTIONS = PARTS.map((id) => ({ id, name: words.parts[id] }));

/** For whoever moves: what the new community may have, chosen one by one, and nothing chosen beforehand. */
export function BringAlong() {
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.title}>
      <Card>
        <CardHead title={words.head} more={words.more} />
        <Buttons>
          <Button wide onPress={() => setOpen(true)}>
            {words.open}
          </Button>
        </Buttons>
      </Card>
      <Sheet open={open} title={words.sheet} onClose={() => setOpen(false)}>
        <Choosing onClose={() => setOpen(false)} />
      </Sheet>
    </Section>
  );
}

function Choosing({ onClose }: { readonly onClose: () => void }) {
  const known = useSee<typeof communities>('areas.communities', {});
  const home = useSee<typeof me>('accounts.me', {}).data?.home?.communityId;
  const [community, setCommunity] = useState<string | null>(null);
  const [chosen, choose] = useState<readonly string[]>([]);
  const brings = useAsk<typeof bringAlong>('people.bring-along');
  const parts = PARTS.filter((part) => chosen.includes(part));
  const send = (to: string) =>
    brings.mutate(
      { community: to, parts },
      {
        onSuccess: () => {
          toast(words.agreed);
          onClose();
        },
      },
    );
  return (
    <Shown of={known}>
      {({ communities: all }) => (
        <div className="form-fields">
          <ChoiceList
            label={words.where}
            value={community}
            onChange={setCommunity}
            options={all.filter(({ id }) => id !== home).map(({ id, name, street }) => ({ id, name, more: street }))}
          />
          <CheckList label={words.what} options={OPTIONS} value={chosen} onChange={choose} />
          <p className="card-more">{words.say}</p>
          <p className="card-more">{words.name}</p>
          {brings.error && <ErrorBox error={brings.error} />}
          <Buttons>
            <Button onPress={onClose}>{words.no}</Button>
            <Button
              look="help"
              icon="ok"
              pending={brings.isPending}
              disabled={community === null || parts.length === 0}
              onPress={() => community !== null && send(community)}
            >
              {words.agree}
            </Button>
          </Buttons>
        </div>
      )}
    </Shown>
  );
}
