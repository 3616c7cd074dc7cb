import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons, Go } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead, Section } from '#ui/phone/card.tsx';
import { Print } from '#ui/phone/print.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { GoSignIn } from '#ui/phone/sign-in-first.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { windows } from '../contract.ts';
import type { Service } from './offered.ts';
import './hall.css';
import { ApplyForm } from './apply-form.tsx';
import { TakeNumber } from './hall-page.tsx';
import { words } from './words.ts';

const said = words.service;
type PageProps = { readonly service: string; readonly community: string | undefined; readonly onSlip: (slip: string) => void };

/** One matter of a window: what to bring and how long, then three ways: on the phone, at the counter, on paper. */
export function ServicePage({ service: id, community, onSlip }: PageProps) {
  const self = useSee<typeof me>('accounts.me', {});
  const place = community ?? self.data?.home?.communityId ?? '';
  const seen = useSee<typeof windows>('hall.windows', { community: place }, { enabled: place !== '' });
  const found = seen.data?.windows.flatMap((window) => window.services.map((service) => ({ window, service }))) ?? [];
  const here = found.find(({ service }) => service.id === id);
  const signedIn = self.data ? self.data.account !== null : false;
  if (seen.data && !here)
    return (
      <Screen title={words.title} back="/hall">
        <Empty icon="board" {...said.gone} action={<Go to="/hall">{said.back}</Go>} />
      </Screen>
    );
  return (
    <Screen title={here?.service.name ?? words.title} under={here && said.within(here.service.within)} back="/hall">
      <Shown of={seen}>
        {() =>
          here && (
            <>
              <Bring of={here.service} />
              {here.service.online && <Online of={here.service} community={place} signedIn={signedIn} onSlip={onSlip} />}
              <Section title={said.atCounter}>
                <Card>
                  <CardHead title={words.window(here.window.letter, here.window.name)} more={here.window.place} />
                  <TakeNumber of={here.window} signedIn={signedIn} />
                </Card>
              </Section>
              <Section title={said.paper}>
                <Card>
                  <p>{said.paperMore}</p>
                  <Buttons>
                    <Print sheet={`hall.form-sheet?service=${id}`}>{said.print}</Print>
                    <Print sheet={`hall.form-sheet?service=${id}&large=yes`}>{said.printLarge}</Print>
                  </Buttons>
                </Card>
              </Section>
            </>
          )
        }
      </Shown>
    </Screen>
  );
}

function Bring({ of: { documents, eligible } }: { readonly of: Service }) {
  return (
    <Callout kind="calm" title={said.bring}>
      {documents.length === 0 ? (
        <p>{said.nothing}</p>
      ) : (
        <ul className="hall-bring">
          {documents.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {eligible !== null && <p>{said.eligible(eligible)}</p>}
    </Callout>
  );
}

type OnlineProps = {
  readonly of: Service;
  readonly community: string;
  readonly signedIn: boolean;
  readonly onSlip: (slip: string) => void;
};

function Online({ signedIn, ...form }: OnlineProps) {
  return (
    <Section title={said.apply}>
      {signedIn ? (
        <ApplyForm {...form} />
      ) : (
        <Card>
          <p>{said.applyMore}</p>
          <Buttons>
            <GoSignIn look="main">{said.signIn}</GoSignIn>
          </Buttons>
        </Card>
      )}
    </Section>
  );
}
