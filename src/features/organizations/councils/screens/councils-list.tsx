import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { councils } from '../contract.ts';
import { councilWords as words } from './words.ts';

type Council = Answer<typeof councils>['rows'][number];

/** The councils of a community for everybody: which sides each has, and who sits for them. Nothing where there is none. */
export function CouncilsList({ community }: { readonly community: string }) {
  const rows = useSee<typeof councils>('organizations.councils', { community }).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className="hint">{words.hint}</p>
      {rows.map((council) => (
        <CouncilCard key={council.id} of={council} />
      ))}
    </Section>
  );
}

function CouncilCard({ of: { id, name, area, about, rule, parts, lacking, homes } }: { readonly of: Council }) {
  return (
    <Card>
      <CardHead
        title={name}
        more={`${words.by(area, rule.name)} · ${about}`}
        tag={<Tag kind={lacking.length === 0 ? 'ok' : 'soon'}>{lacking.length === 0 ? words.whole : words.lacking(lacking)}</Tag>}
      />
      {homes && <p className="hint">{words.homes(homes)}</p>}
      <Facts of={parts.map((part) => [sideOf(part), sittersOf(part)])} />
      <Buttons>
        <Go to="/councils/$id" params={{ id }} wide>
          {words.open(name)}
        </Go>
      </Buttons>
    </Card>
  );
}

function sideOf({ name, role }: Council['parts'][number]): string {
  return role === 'lead' ? `${name}（${words.leads}）` : name;
}

function sittersOf({ members, count }: Council['parts'][number]): string {
  if (members.length > 0) return members.map(({ called }) => called).join('、');
  if (count === null) return words.few;
  return count === 0 ? words.nobody : words.people(count);
}
