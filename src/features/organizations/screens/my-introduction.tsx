import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, CardButton, CardHead } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { introduce, myIntroduction } from '../contract.ts';
import { introductionWords as words } from './words.ts';

/** What residents read about me beside how to reach me; only staff have it. */
export function MyIntroduction() {
  const self = useSee<typeof me>('accounts.me', {});
  const enabled = self.data?.posts.some(({ work }) => work === 'staff') ?? false;
  const seen = useSee<typeof myIntroduction>('organizations.my-introduction', {}, { enabled });
  const [writing, write] = useState(false);
  if (seen.data === undefined) return null;
  if (writing) return <Writing before={seen.data.say ?? ''} onDone={() => write(false)} />;
  return <CardButton title={words.title} more={seen.data.say ?? words.none} onPress={() => write(true)} />;
}

function Writing({ before, onDone }: { readonly before: string; readonly onDone: () => void }) {
  const [say, setSay] = useState(before);
  const tell = useAsk<typeof introduce>('organizations.introduce');
  const save = () => tell.mutate({ say }, { onSuccess: () => [toast(words.saved), onDone()] });
  return (
    <Card>
      <CardHead title={words.title} more={words.hint} />
      <Area label={words.title} labelHidden rows={3} max={120} value={say} onChange={setSay} fault={tell.error?.about('say')} />
      {tell.error && <ErrorBox error={tell.error} />}
      <Button look="main" wide pending={tell.isPending} onPress={save}>
        {words.save}
      </Button>
    </Card>
  );
}
