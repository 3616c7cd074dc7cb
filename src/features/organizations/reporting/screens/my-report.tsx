import { useState } from 'react';
import type { me } from '#features/accounts/contract.ts';
import { MyPoints } from '#features/points/screens/phone/door.tsx';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead, Facts, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Empty, ErrorBox, Shown } from '#ui/phone/states.tsx';
import { Sure } from '#ui/phone/sure.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { endReport, myReport, reportAgain } from '../contract.ts';
import { GridOrders, Record } from './grid-orders.tsx';
import { ReportForm } from './report-form.tsx';
import { reportWords as words } from './words.ts';

type Mine = Answer<typeof myReport>;
type Report = NonNullable<Mine['report']>;

/** 党员报到: what a member said of themself, the grid they live in, what it asks for, and what they did. */
export function MyReport() {
  const self = useSee<typeof me>('accounts.me', {});
  return (
    <Screen title={words.title} under={words.under} back="/around">
      <Shown of={self}>{({ person }) => (person === null ? <SignInFirst {...words.signIn} /> : <OfMember />)}</Shown>
    </Screen>
  );
}

function OfMember() {
  const seen = useSee<typeof myReport>('organizations.my-report', {});
  return (
    <Shown of={seen}>
      {({ report, community }) => {
        if (report) return <Reported of={report} />;
        if (community === null) return <Empty icon="home" {...words.noHome} />;
        return (
          <>
            <Section title={words.into(community)}>
              <ReportForm of={null} onDone={() => toast(words.sent)} />
            </Section>
            <MyPoints />
          </>
        );
      }}
    </Shown>
  );
}

function Reported({ of: report }: { readonly of: Report }) {
  const [changing, change] = useState(false);
  const isHere = report.standing === 'here';
  return (
    <>
      <Card tone="soft">
        <CardHead
          title={report.called ?? words.title}
          more={isHere ? undefined : words.askedSays}
          tag={<Tag kind={isHere ? 'ok' : 'soon'}>{words[report.standing]}</Tag>}
        />
        <Facts
          of={[
            [words.first, report.firstOn],
            [words.again, words.times(report.again)],
            [words.myUnit, report.unit],
            ...(report.skills.length === 0 ? [] : [[words.mySkills, report.skills.join('、')] as const]),
            [words.grid, report.grid?.name ?? words.noGrid],
          ]}
        />
        {isHere && <Again today={report.today} />}
        <Buttons>
          <Button wide onPress={() => change(true)}>
            {words.change}
          </Button>
        </Buttons>
      </Card>
      {isHere && report.grid && <GridOrders of={report.grid} />}
      {isHere && <Record />}
      <MyPoints />
      <End />
      <Sheet open={changing} title={words.change} onClose={() => change(false)}>
        <ReportForm
          of={report}
          onDone={() => {
            toast(words.changed);
            change(false);
          }}
        />
      </Sheet>
    </>
  );
}

function Again({ today }: { readonly today: boolean }) {
  const counting = useAsk<typeof reportAgain>('organizations.report-again');
  if (today) return <p className="hint">{words.todayDone}</p>;
  return (
    <>
      {counting.error && <ErrorBox error={counting.error} />}
      <Buttons>
        <Button
          look="main"
          wide
          pending={counting.isPending}
          onPress={() => counting.mutate({}, { onSuccess: () => toast(words.counted) })}
        >
          {words.today}
        </Button>
      </Buttons>
    </>
  );
}

function End() {
  const { mutate, isPending, error } = useAsk<typeof endReport>('organizations.end-report');
  const end = () => mutate({}, { onSuccess: () => toast(words.ended) }); // the sheet goes with the card
  return (
    <Sure name={words.end} says={words.endSays} sure={words.endSure} keep={words.keep} pending={isPending} error={error} onSure={end} />
  );
}
