import { useState } from 'react';
import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Rating } from '#ui/phone/choice.tsx';
import { Field, Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { civilDay } from '#ui/when.ts';
import type { board, leavePart, projects, rate, takePart } from '../contract.ts';
import { kindNames, partNames, projectNames, standingNames } from '../words.ts';
import './commitments.css';
import { words } from './words.ts';

type Row = Answer<typeof board>['rows'][number];
type Project = Answer<typeof projects>['rows'][number];
const standingTags: Readonly<Record<Row['standing'], TagKind>> = { open: 'go', late: 'late', done: 'ok', 'done-late': 'soon' };
const projectTags: Readonly<Record<Project['standing'], TagKind>> = { gathering: 'q', going: 'go', done: 'ok' };

type PageProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };
/** What units promised this year and whether they kept it, and the projects a neighbour may join: open to everybody. */
export function TogetherPage({ community, onCommunity }: PageProps) {
  const { options, chosen, here } = useChosenCommunity(community);
  return (
    <Screen title={words.phoneTitle} under={here && words.phoneUnder(here.name)} back="/">
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && <Projects community={chosen} />}
      {chosen && <Board community={chosen} />}
    </Screen>
  );
}

function Projects({ community }: { readonly community: string }) {
  const seen = useSee<typeof projects>('commitments.projects', { community });
  const rows = seen.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.projects}>
      {rows.map((project) => (
        <ProjectCard key={project.id} of={project} />
      ))}
    </Section>
  );
}

function ProjectCard({ of: project }: { readonly of: Project }) {
  const { id, name, what, due, standing, result, parts } = project;
  return (
    <Card>
      <CardHead title={name} tag={<Tag kind={projectTags[standing]}>{projectNames[standing]}</Tag>} more={words.due(due)} />
      <p>{result ?? what}</p>
      <Facts of={parts.map(({ part, called }) => [partNames[part], called.length === 0 ? words.nobody : words.people(called)])} />
      {(project.open.length > 0 || project.mine) && <MyPart key={id} of={project} />}
    </Card>
  );
}

/** Everybody enters themself, under a name they choose. */
function MyPart({ of: { id: project, mine, open } }: { readonly of: Project }) {
  const takes = useAsk<typeof takePart>('commitments.take-part');
  const leaves = useAsk<typeof leavePart>('commitments.leave-part');
  const [called, setCalled] = useState('');
  const fault = takes.error ?? leaves.error;
  if (mine)
    return (
      <Buttons>
        <Button pending={leaves.isPending} onPress={() => leaves.mutate({ project })}>
          {words.leave}
        </Button>
      </Buttons>
    );
  return (
    <>
      {fault && <ErrorBox error={fault} />}
      <Field label={words.called} value={called} onChange={setCalled} max={20} />
      <Buttons>
        {open.map((part) => (
          <Button
            key={part}
            look="help"
            pending={takes.isPending}
            disabled={called.trim() === ''}
            onPress={() => takes.mutate({ project, part, called })}
          >
            {words.joinAs(partNames[part])}
          </Button>
        ))}
      </Buttons>
    </>
  );
}

function Board({ community }: { readonly community: string }) {
  const year = Number(civilDay(useNow()).slice(0, 4));
  const seen = useSee<typeof board>('commitments.board', { community, year });
  return (
    <Section title={words.board}>
      <Shown of={seen}>
        {({ rows }) =>
          rows.length === 0 ? <Empty icon="hand" title={words.none.title} /> : rows.map((row) => <PromiseCard key={row.id} of={row} />)
        }
      </Shown>
    </Section>
  );
}

function PromiseCard({ of: row }: { readonly of: Row }) {
  const { unit, kind, due, ours, theirs, result, beneficiaries, stars, rated } = row;
  return (
    <Card>
      <CardHead
        title={row.what}
        tag={<Tag kind={standingTags[row.standing]}>{standingNames[row.standing]}</Tag>}
        more={[unit, kindNames[kind], words.due(due)].join(' · ')}
      />
      {ours && theirs && <p>{words.owners(ours, theirs)}</p>}
      {result && <p>{words.result(result, beneficiaries)}</p>}
      {stars !== null ? <p>{words.stars(stars)}</p> : rated > 0 && <p>{words.rated(rated)}</p>}
      {row.mayRate && <Stars commitment={row.id} />}
    </Card>
  );
}

function Stars({ commitment }: { readonly commitment: string }) {
  const rates = useAsk<typeof rate>('commitments.rate');
  const [stars, setStars] = useState<number | null>(null);
  return (
    <>
      <Rating label={words.rateTitle} value={stars} onChange={setStars} />
      {rates.error && <ErrorBox error={rates.error} />}
      {stars !== null && (
        <Button
          wide
          pending={rates.isPending}
          onPress={() => rates.mutate({ commitment, stars }, { onSuccess: () => toast(words.rateThanks) })}
        >
          {words.star(stars)}
        </Button>
      )}
    </>
  );
}
