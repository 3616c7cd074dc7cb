import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { CheckList } from '#ui/phone/check-list.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { askDose, dropDose, myDoses, sayDose } from '../contract.ts';
import { Bands } from './bands.tsx';
import { words } from './words.ts';

type Mine = Answer<typeof myDoses>['tables'][number];

/** What is counted where one lives; whether one had it, said without a name; and the wish to be helped to a date. */
export function MyDoses() {
  const seen = useSee<typeof myDoses>('doses.mine', {});
  return (
    <Screen title={words.title} under={words.under} back="/around">
      <Shown of={seen}>
        {({ tables }) =>
          tables.length === 0 ? <Empty icon="board" {...words.none} /> : tables.map((table) => <DoseCard key={table.id} of={table} />)
        }
      </Shown>
    </Screen>
  );
}

function DoseCard({ of: table }: { readonly of: Mine }) {
  const { name, place, purpose, until, isOver } = table;
  return (
    <Card tone={isOver ? 'soft' : 'plain'}>
      <CardHead
        title={name}
        more={isOver ? words.over(place, until) : words.where(place, until)}
        tag={isOver ? <Tag kind="q">{words.isOver}</Tag> : undefined}
      />
      <p className="doses-why">{purpose}</p>
      <Bands of={table} />
      {!isOver && table.answered !== null && <Saying of={table} />}
      {!isOver && <Asking of={table} />}
    </Card>
  );
}

function Saying({ of: { id: table, name, answered } }: { readonly of: Mine }) {
  const says = useAsk<typeof sayDose>('doses.say');
  return (
    <div className="doses-part">
      <h2>{words.say}</h2>
      <p className="hint">{answered ? words.answered : words.sayTells}</p>
      {says.error && <ErrorBox error={says.error} />}
      {!answered && (
        <Buttons>
          <Button label={words.hadOf(name)} pending={says.isPending} onPress={() => says.mutate({ table, had: true })}>
            {words.had}
          </Button>
          <Button label={words.hadNotOf(name)} pending={says.isPending} onPress={() => says.mutate({ table, had: false })}>
            {words.hadNot}
          </Button>
        </Buttons>
      )}
    </div>
  );
}

function Asking({ of: table }: { readonly of: Mine }) {
  return (
    <div className="doses-part">
      <h2>{words.ask}</h2>
      {table.asked === null && <p className="hint">{words.ownOnly}</p>}
      {table.asked === true && <Asked of={table} />}
      {table.asked === false && <Ask of={table} />}
    </div>
  );
}

function Asked({ of: { id: table, name } }: { readonly of: Mine }) {
  const drops = useAsk<typeof dropDose>('doses.drop');
  return (
    <>
      <p>{words.asked}</p>
      {drops.error && <ErrorBox error={drops.error} />}
      <Buttons>
        <Button
          label={words.dropOf(name)}
          pending={drops.isPending}
          onPress={() => drops.mutate({ table }, { onSuccess: () => toast(words.dropped) })}
        >
          {words.drop}
        </Button>
      </Buttons>
    </>
  );
}

function Ask({ of: { id: table, name } }: { readonly of: Mine }) {
  const [agreed, agree] = useState<readonly string[]>([]);
  const asks = useAsk<typeof askDose>('doses.ask');
  return (
    <>
      <p className="hint">{words.askTells}</p>
      <CheckList label={words.agree} labelHidden options={[{ id: 'yes', name: words.agree }]} value={agreed} onChange={agree} />
      {asks.error && <ErrorBox error={asks.error} />}
      <Buttons>
        <Button
          look="help"
          wide
          label={words.askOf(name)}
          disabled={agreed.length === 0}
          pending={asks.isPending}
          onPress={() => asks.mutate({ table, agreed: true }, { onSuccess: () => toast(words.sent) })}
        >
          {words.ask}
        </Button>
      </Buttons>
    </>
  );
}
