import type { Answer } from '#kernel/contract.ts';
import { Card, CardHead, Facts } from '#ui/phone/card.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { teams } from '../contract.ts';
import { whoOf } from './who-of.ts';
import { teamWords as words } from './words.ts';

type Team = Answer<typeof teams>['rows'][number];

/** A team as everybody reads it: what it does, who leads it, who stands for each kind, and which kinds nobody stands for yet. */
export function TeamCard({ of: { name, about, service, leader, skills, kinds, missing } }: { readonly of: Team }) {
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
          ...kinds.map((kind) => [kind.name, whoOf(kind)] as const),
          ...(skills.length > 0 ? [[words.skills, skills.map((skill) => words.skill(skill.name, skill.people)).join('、')] as const] : []),
        ]}
      />
    </Card>
  );
}
