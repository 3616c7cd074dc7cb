import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shown } from '#ui/phone/states.tsx';
import type { guide } from '../contract.ts';
import { channelWords } from '../words.ts';
import { words } from './words.ts';

/** Every way outside, with its number, how long it takes, and where one asks how far it is. Read by anybody, kept of nobody. */
export function GuidePage() {
  const home = useSee<typeof me>('accounts.me', {}).data?.home;
  const seen = useSee<typeof guide>('remedies.guide', home ? { community: home.communityId } : {});
  return (
    <Screen title={words.title} under={words.under} back="/">
      <Shown of={seen}>
        {({ channels }) => (
          <ul>
            {channels.map(({ id, phone, status }) => (
              <li key={id}>
                <Card>
                  <CardHead title={channelWords[id].name} more={channelWords[id].good} />
                  <p>{channelWords[id].long}</p>
                  {(phone !== null || status !== null) && (
                    <div className="btns">
                      {phone !== null && (
                        <a className="btn plain" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
                          {words.call(phone)}
                        </a>
                      )}
                      {status !== null && (
                        <a className="btn plain" href={status} target="_blank" rel="noreferrer">
                          {words.status}
                        </a>
                      )}
                    </div>
                  )}
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <Callout kind="calm" title={words.kept} />
    </Screen>
  );
}
