import { type ReactNode, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Button } from '#ui/phone/button.tsx';
import { Card, Facts, PlaceName, Section } from '#ui/phone/card.tsx';
import { Part } from '#ui/phone/fold.tsx';
import { MotionChoice } from '#ui/phone/motion-choice.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { SignInFirst } from '#ui/phone/sign-in-first.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { ThemeChoice } from '#ui/phone/theme-choice.tsx';
import type { me } from '../contract.ts';
import { BindMe } from './bind-me.tsx';
import { MyFamily } from './family/my-family.tsx';
import { MySelves } from './selves/my-selves.tsx';
import { SignOut } from './sign-out.tsx';
import { bindWords, meWords as words } from './words.ts';

type Me = Answer<typeof me>;

type AccountProps = {
  readonly more?: ReactNode;
  readonly language?: ReactNode;
  /** What is rarely come for, behind one line each. */
  readonly seldom?: ReactNode;
  /** What somebody not signed in may read. */
  readonly unsigned?: ReactNode;
};

/** Who I am here, for whom I act, how large the letters are, and the way out; who looked at what is mine stands in `more`. Residents' and workers' app alike. */
export function MyAccount({ more, language, seldom, unsigned }: AccountProps) {
  const self = useSee<typeof me>('accounts.me', {});
  return (
    <Screen title={self.data?.called ?? words.title} under={self.data?.home?.community ?? self.data?.county.name} aside={<span />}>
      <Shown of={self}>
        {(seen) =>
          seen.account === null ? (
            <>
              <SignedOut language={language} />
              {unsigned}
            </>
          ) : (
            <SignedIn self={seen} {...{ more, language, seldom }} />
          )
        }
      </Shown>
    </Screen>
  );
}

function SignedOut({ language }: { readonly language: ReactNode }) {
  return (
    <>
      <SignInFirst {...words.signedOut} />
      {language}
      <ThemeChoice />
      <MotionChoice />
    </>
  );
}

type SignedInProps = { readonly self: Me } & Pick<AccountProps, 'more' | 'language' | 'seldom'>;

function SignedIn({ self, more, language, seldom }: SignedInProps) {
  return (
    <>
      {self.person === null ? <NotBound /> : <WhoIAm self={self} />}
      {more}
      <OtherApps apps={self.apps} />
      <Section title={words.seldom}>
        {seldom}
        <MyFamily mayInvite={isMyself(self)}>{self.person !== null && <BindFamily />}</MyFamily>
        {isMyself(self) && <MySelves />}
        <Part title={words.look} more={words.lookMore}>
          <ThemeChoice labelHidden />
          <MotionChoice />
          {language}
        </Part>
      </Section>
      <Section title={words.leave}>
        <SignOut />
      </Section>
    </>
  );
}

/** Whether one acts as oneself: only then may one let others act. */
function isMyself({ person, actsFor }: Me): boolean {
  return actsFor.some((one) => one.person === person && one.scope === 'self');
}

function WhoIAm({ self: { home, posts } }: { readonly self: Me }) {
  const known: readonly (readonly [string, ReactNode])[] = [
    [words.home, home?.dwelling && <PlaceName of={home.dwelling} />],
    [words.grid, home?.grid],
    [words.posts, posts.map(({ name, areaName }) => words.postAt(name, areaName)).join('\n')],
  ];
  const facts = known.filter(([, value]) => Boolean(value));
  if (facts.length === 0) return null;
  return (
    <Card>
      <Facts of={facts} />
    </Card>
  );
}

/** Whoever has the code of a relative says so here. */
function BindFamily() {
  const [binding, setBinding] = useState(false);
  return (
    <>
      <Button icon="plus" wide onPress={() => setBinding(true)}>
        {bindWords.family}
      </Button>
      <Sheet open={binding} title={bindWords.family} onClose={() => setBinding(false)}>
        <BindMe onDone={() => setBinding(false)} />
      </Sheet>
    </>
  );
}

function NotBound() {
  return (
    <Section title={bindWords.title}>
      <Card>
        <p className="card-more">{words.notBoundSay}</p>
      </Card>
      <Card>
        <BindMe onDone={() => undefined} />
      </Card>
    </Section>
  );
}

function OtherApps({ apps }: { readonly apps: Me['apps'] }) {
  const others = apps.flatMap((app) => (app === 'resident' || window.location.pathname.startsWith(`/${app}`) ? [] : [app]));
  if (others.length === 0) return null;
  return (
    <Section title={words.apps}>
      <div className="btns">
        {others.map((app) => (
          <a key={app} className="btn plain" href={`/${app}`}>
            {words.goTo[app]}
          </a>
        ))}
      </div>
    </Section>
  );
}
