import { useSee, useSeeAll } from '#ui/ask.ts';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Empty, MoreRows, Shown } from '#ui/phone/states.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import type { myPledge, pledgeParts, pledges } from '../contract.ts';
import { PledgePart } from './my-pledge.tsx';
import { pledgeWords as words } from './words.ts';

type Part = (typeof pledgeParts)[number];
const PARTS = Object.keys(words.parts) as Part[]; // Object.keys forgets the keys' type

/** 党员承诺: what members of a community chose to show, and for a member the way to show or hide each part. */
export function PledgesList({ community, signedIn }: { readonly community: string; readonly signedIn: boolean }) {
  return (
    <>
      <p className="hint">{words.under}</p>
      {signedIn && <Mine />}
      <Others community={community} />
    </>
  );
}

function Mine() {
  const mine = useSee<typeof myPledge>('organizations.my-pledge', {}).data;
  if (!mine?.member) return null;
  return (
    <Section title={words.mine}>
      {PARTS.map((part) => (
        <PledgePart key={part} part={part} called={mine.called} says={mine.parts.find((one) => one.part === part)?.says ?? null} />
      ))}
    </Section>
  );
}

function Others({ community }: { readonly community: string }) {
  const list = useSeeAll<typeof pledges>('organizations.pledges', { community });
  return (
    <Shown of={list}>
      {({ pages }) => {
        const [first] = pages;
        const rows = pages.flatMap((page) => page.rows);
        if (first === undefined || rows.length === 0) return <Empty icon="people" {...words.none} />;
        return (
          <>
            <Section title={words.counts}>
              <Card>
                <Facts of={first.counts.map(({ part, members }) => [words.parts[part], words.shown(members, first.of)])} />
              </Card>
            </Section>
            <Section title={words.list}>
              {rows.map(({ id, part, called, says }) => (
                <Card key={id}>
                  <CardHead title={called} tag={<Tag kind="ok">{words.parts[part]}</Tag>} more={says} />
                </Card>
              ))}
              <MoreRows of={list} />
            </Section>
          </>
        );
      }}
    </Shown>
  );
}
