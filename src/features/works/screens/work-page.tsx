import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, Lead, Section } from '#ui/phone/card.tsx';
import { ChoiceList } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { say, show } from '../contract.ts';
import { kindNames, standingNames } from '../words.ts';
import { OwnersSums } from './owners-sums.tsx';
import { words } from './words.ts';
import { WorkBudgets, WorkFacts, WorkPayments, WorkPictures, WorkReports, WorkVerdicts } from './work-parts.tsx';
import { standingTags } from './works-page.tsx';

type Of = { readonly of: Answer<typeof show> };

/** One work as everybody reads it; whoever lives there is asked whether it will do. */
export function WorkPage({ id }: { readonly id: string }) {
  const seen = useSee<typeof show>('works.show', { work: id });
  const work = seen.data;
  return (
    <Screen title={work?.name ?? words.title} under={work && `${words.year(work.year)} · ${kindNames[work.kind]}`} back="/works">
      <Shown of={seen}>
        {(shown) => (
          <>
            <p>
              <Tag kind={standingTags[shown.standing]}>{standingNames[shown.standing]}</Tag>
            </p>
            {shown.maySay && <YourWord of={shown} />}
            <OwnersSums work={shown.id} />
            <Card>
              <WorkFacts of={shown} />
            </Card>
            <WorkPictures of={shown} />
            <Section title={words.payments}>
              <Card>
                <WorkPayments of={shown} />
              </Card>
            </Section>
            <Told of={shown} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Told({ of: work }: Of) {
  return (
    <>
      {work.budgets.length > 0 && (
        <Section title={words.budgets}>
          <Card>
            <WorkBudgets of={work} />
          </Card>
        </Section>
      )}
      {work.reports.length > 0 && (
        <Section title={words.reports}>
          <Card>
            <WorkReports of={work} />
          </Card>
        </Section>
      )}
      {work.verdicts.length + work.words.good + work.words.not > 0 && (
        <Section title={words.verdicts}>
          <Card>
            <WorkVerdicts of={work} />
          </Card>
        </Section>
      )}
    </>
  );
}

function YourWord({ of: { id, mine } }: Of) {
  const says = useAsk<typeof say>('works.say');
  const [pick, setPick] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const chosen = pick ?? (mine ? (mine.good ? 'good' : 'not') : null);
  const send = () => says.mutate({ work: id, good: chosen === 'good', ...(chosen === 'not' && said.trim() ? { said: said.trim() } : {}) });
  return (
    <Lead title={words.ask.title} under={words.ask.under}>
      <ChoiceList
        label={words.ask.title}
        labelHidden
        options={[
          { id: 'good', name: words.good },
          { id: 'not', name: words.not },
        ]}
        value={chosen}
        onChange={setPick}
      />
      {chosen === 'not' && <Area label={words.why} rows={2} max={200} value={said} onChange={setSaid} />}
      {says.error && <ErrorBox error={says.error} />}
      <Buttons>
        <Button look="main" wide pending={says.isPending} disabled={chosen === null} onPress={send}>
          {words.say}
        </Button>
      </Buttons>
      <p role="status">{says.isSuccess ? words.said : mine ? words.mine(mine.good) : ''}</p>
    </Lead>
  );
}
