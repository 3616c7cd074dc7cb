import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { ago, civilDay, when } from '#ui/when.ts';
import type { answerLine, lineFigures, lineQuestions } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.desk;
type Question = Answer<typeof lineQuestions>['rows'][number];

/** What waits to be answered, in whose hands it is, what was answered this week, and how long askers waited. */
export function QuestionCards({ community }: { readonly community: string }) {
  const seen = useSee<typeof lineQuestions>('matters.line-questions', { community });
  return (
    <Shown of={seen}>
      {({ rows }) => {
        const open = rows.filter(({ answeredAt }) => answeredAt === null);
        const answered = rows.filter(({ answeredAt }) => answeredAt !== null);
        return (
          <>
            <Section title={words.open}>
              {open.length === 0 && <Empty icon="talk" {...words.none} />}
              {open.map((question) => (
                <Waiting key={question.id} of={question} />
              ))}
            </Section>
            <Sums community={community} />
            {answered.length > 0 && (
              <Section title={words.answered}>
                {answered.map((question) => (
                  <Answered key={question.id} of={question} />
                ))}
              </Section>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function Waiting({ of: { id: question, number, says, askedAt, withWhom, called, turns, mine } }: { readonly of: Question }) {
  const now = useNow();
  const answers = useAsk<typeof answerLine>('matters.answer-line');
  const [reply, write] = useState('');
  const more = [words.ask(number), ago(askedAt, now), ...(turns > 1 ? [words.turns(turns)] : [])].join(' · ');
  return (
    <Card>
      <CardHead title={says} tag={<Tag kind={mine ? 'soon' : 'q'}>{words.hands[withWhom](called)}</Tag>} more={more} />
      {answers.error && <ErrorBox error={answers.error} />}
      <Area label={words.reply} rows={2} max={600} value={reply} onChange={write} />
      <Buttons>
        <Button
          look="help"
          pending={answers.isPending}
          disabled={reply.trim().length < 2}
          label={`${words.send} ${words.ask(number)}`}
          onPress={() => answers.mutate({ question, reply: reply.trim() }, { onSuccess: () => toast(words.sent) })}
        >
          {words.send}
        </Button>
      </Buttons>
    </Card>
  );
}

function Answered({ of: { number, says, reply, answeredAt, answeredBy } }: { readonly of: Question }) {
  const now = useNow();
  return (
    <Card tone="soft">
      <CardHead title={says} more={[words.ask(number), all.by(answeredBy ?? '', when(answeredAt ?? '', now))].join(' · ')} />
      <p>{reply}</p>
    </Card>
  );
}

function Sums({ community }: { readonly community: string }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  const seen = useSee<typeof lineFigures>('matters.line-figures', { community, year });
  const of = seen.data;
  if (!of || of.asked === 0) return null;
  const { sums } = words;
  return (
    <Section title={words.figures}>
      <Card>
        <Facts
          of={[
            [sums.asked, words.count(of.asked)],
            [sums.atNight, words.count(of.atNight)],
            [sums.answered, words.count(of.answered)],
            [sums.open, words.count(of.open)],
            [sums.mean, words.minutes(of.meanMinutes)],
            [sums.middle, words.minutes(of.middleMinutes)],
          ]}
        />
      </Card>
    </Section>
  );
}
