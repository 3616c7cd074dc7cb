import type { Answer } from '#kernel/contract.ts';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { teams } from '../contract.ts';
import { teamWords as words } from './words.ts';

type Team = Answer<typeof teams>['rows'][number];
type Kind = Team['kinds'][number];

/** A team as everybody reads it: what it does, who leads it, who stands for each kind, and which kinds nobody stands for yet. */
export function TeamCard({ of: { name, about, service, leader, skills, kinds, missing, namesShown } }: { readonly of: Team }) {
  return (
    <Card>
      <CardHead
        title={name}
        more={service ? `${service} · ${about}` : about}
        tag={<Tag kind={missing.length === 0 ? 'ok' : 'soon'}>{missing.length === 0 ? words.whole : words.missing(missing)}</Tag>}
      />
      {leader && <Person name={leader.called} does={words.leads(leader.kindName)} phone={leader.workPhone} />}
      {service && !leader && <p className="hint">{words.nobodyLeads}</p>}
      <Facts
        of={[
          ...kinds.map((kind) => [kind.name, namesShown ? namesOf(kind) : countOf(kind)] as const),
          ...(skills.length > 0 ? [[words.skills, skills.map((skill) => words.skill(skill.name, skill.people)).join('、')] as const] : []),
        ]}
      />
    </Card>
  );
}

function namesOf({ members }: Kind): string {
  return members.length === 0 ? words.nobody : members.join('、');
}

function countOf({ count }: Kind): string {
  if (count === null) return words.few;
  return count === 0 ? words.nobody : words.people(count);
}
