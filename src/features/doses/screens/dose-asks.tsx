import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { answerDose, doseAsks, doseContact } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.helping;
type Row = Answer<typeof doseAsks>['rows'][number];

/** The way there, for whoever works in a grid; nothing where nobody asks. */
export function ToDoseAsks() {
  const self = useSee<typeof me>('accounts.me', {}).data;
  const helps = self?.posts.some(({ kind }) => kind === 'grid-worker' || kind === 'secretary') ?? false;
  const { data } = useSee<typeof doseAsks>('doses.asks', {}, { enabled: helps });
  const count = data?.rows.length ?? 0;
  return count > 0 ? <CardLink to="/doses" title={words.link.title} more={words.link.more(count)} /> : null;
}

/** Who asked, masked until they are rung; answered, they stand there no more. */
export function DoseAsks() {
  const seen = useSee<typeof doseAsks>('doses.asks', {});
  return (
    <Screen title={words.title} under={words.under} back="/me">
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="hand" {...words.none} />
          ) : (
            <>
              <p className="hint">{words.tells}</p>
              {rows.map((row) => (
                <Ask key={row.id} of={row} />
              ))}
            </>
          )
        }
      </Shown>
    </Screen>
  );
}

function Ask({ of: { id: ask, masked, dwelling, name, at } }: { readonly of: Row }) {
  const answers = useAsk<typeof answerDose>('doses.answer');
  const answer = (found: boolean) => answers.mutate({ ask, found }, { onSuccess: () => toast(words.done) });
  return (
    <Card>
      <CardHead title={masked} more={[dwelling, words.asks(name, civilDay(Date.parse(at)))].filter(Boolean).join(' · ')} />
      <Contact ask={ask} masked={masked} />
      {answers.error && <ErrorBox error={answers.error} />}
      <Buttons>
        <Button look="help" label={words.foundFor(masked)} pending={answers.isPending} onPress={() => answer(true)}>
          {words.found}
        </Button>
        <Button label={words.notFoundFor(masked)} pending={answers.isPending} onPress={() => answer(false)}>
          {words.notFound}
        </Button>
      </Buttons>
    </Card>
  );
}

function Contact({ ask, masked }: { readonly ask: string; readonly masked: string }) {
  const looks = useAsk<typeof doseContact>('doses.contact');
  const { name, phone } = looks.data ?? {};
  return (
    <>
      {looks.error && <ErrorBox error={looks.error} />}
      {looks.data && !phone && (
        <p>
          {name}：{words.noPhone}
        </p>
      )}
      <Buttons>
        {phone ? (
          <a className="btn help" href={`tel:${phone}`}>
            {name} {phone}
          </a>
        ) : (
          !looks.data && (
            <Button icon="phone" label={words.lookFor(masked)} pending={looks.isPending} onPress={() => looks.mutate({ ask })}>
              {words.look}
            </Button>
          )
        )}
      </Buttons>
    </>
  );
}
