import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { answerQuarrel, hearQuarrel, quarrels } from '../contract.ts';
import { walkers } from '../words.ts';
import { OpenQuarrel } from './open-quarrel.tsx';
import { quarrelWords as words } from './words.ts';

type Quarrels = Answer<typeof quarrels>;
type Quarrel = Quarrels['rows'][number];

/** What a round of quarrels heard, for who walks it: written down by kind, asked of both sides, a case only after both said yes. Nothing of other matters. */
export function QuarrelsCard({ matter }: { readonly matter: string }) {
  const posts = useSee<typeof me>('accounts.me', {}).data?.posts ?? [];
  const walks = posts.some(({ kind }) => walkers.some((known) => known === kind));
  const seen = useSee<typeof quarrels>('matters.quarrels', { matter }, { enabled: walks }).data;
  if (!seen || seen.may === 'none') return null;
  const isStaff = posts.some(({ work }) => work === 'staff');
  return (
    <Section title={words.title}>
      {seen.may === 'hear' && <Hear matter={matter} kinds={seen.kinds} />}
      {seen.may === 'ask' && <p className="hint">{words.ask}</p>}
      {seen.rows.length === 0 && <Card tone="soft">{words.none}</Card>}
      {seen.rows.map((row) => (
        <Row key={row.id} of={row} asks={seen.may === 'ask'} isStaff={isStaff} />
      ))}
    </Section>
  );
}

function Hear({ matter, kinds }: { readonly matter: string; readonly kinds: Quarrels['kinds'] }) {
  const [leaf, setLeaf] = useState('');
  const hears = useAsk<typeof hearQuarrel>('matters.hear-quarrel');
  const hear = () =>
    hears.mutate(
      { matter, leaf },
      {
        onSuccess: () => {
          setLeaf('');
          toast(words.hear.done);
        },
      },
    );
  return (
    <Card>
      <Pick label={words.hear.kind} hint={words.hear.hint} options={kinds} value={leaf} onChange={setLeaf} />
      {hears.error && <ErrorBox error={hears.error} />}
      <Button wide pending={hears.isPending} disabled={leaf === ''} onPress={hear}>
        {words.hear.submit}
      </Button>
    </Card>
  );
}

const tags: Readonly<Record<Quarrel['standing'], TagKind>> = { asking: 'go', agreed: 'soon', opened: 'ok', ended: 'q' };
type RowProps = { readonly of: Quarrel; readonly asks: boolean; readonly isStaff: boolean };

function Row({ of: row, asks, isStaff }: RowProps) {
  return (
    <Card>
      <CardHead
        title={words.nth(row.nth, row.kind)}
        tag={<Tag kind={tags[row.standing]}>{words.standings[row.standing]}</Tag>}
        more={asks && row.standing === 'asking' ? words.sides[askedOf(row)] : undefined}
      />
      {asks && row.standing === 'asking' && <Asking of={row} />}
      {asks && row.standing === 'agreed' && (isStaff ? <Opening of={row} /> : <p className="hint">{words.open.helper}</p>)}
    </Card>
  );
}

function askedOf({ one, other }: Quarrel): keyof typeof words.sides {
  if (one) return 'one';
  return other ? 'other' : 'both';
}

function Asking({ of: { id, nth, one, other } }: { readonly of: Quarrel }) {
  const [stops, stop] = useState(false);
  const answers = useAsk<typeof answerQuarrel>('matters.answer-quarrel');
  const says = (answer: 'one' | 'other') => answers.mutate({ quarrel: id, answer });
  return (
    <>
      {answers.error && <ErrorBox error={answers.error} />}
      <Buttons>
        {!one && (
          <Button label={words.actFor(words.one, nth)} pending={answers.isPending} onPress={() => says('one')}>
            {words.one}
          </Button>
        )}
        {!other && (
          <Button label={words.actFor(words.other, nth)} pending={answers.isPending} onPress={() => says('other')}>
            {words.other}
          </Button>
        )}
        <Button look="quiet" label={words.actFor(words.no, nth)} onPress={() => stop(true)}>
          {words.no}
        </Button>
      </Buttons>
      <Sheet open={stops} title={words.stop.title} onClose={() => stop(false)}>
        <p>{words.stop.tells}</p>
        <Button
          look="main"
          wide
          pending={answers.isPending}
          onPress={() => answers.mutate({ quarrel: id, answer: 'no' }, { onSuccess: () => toast(words.stop.done) })}
        >
          {words.stop.yes}
        </Button>
      </Sheet>
    </>
  );
}

function Opening({ of: { id, nth } }: { readonly of: Quarrel }) {
  const [opens, open] = useState(false);
  return (
    <>
      <Button look="help" wide label={words.actFor(words.open.go, nth)} onPress={() => open(true)}>
        {words.open.go}
      </Button>
      <Sheet open={opens} title={words.open.title} onClose={() => open(false)}>
        <OpenQuarrel quarrel={id} onOpened={() => open(false)} />
      </Sheet>
    </>
  );
}
