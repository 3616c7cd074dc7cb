import { useChosenCommunity } from '#features/areas/screens/phone/door.ts';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Buttons, Call, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Lead, Section } from '#ui/phone/card.tsx';
import { Pick } from '#ui/phone/field.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Empty, Shown } from '#ui/phone/states.tsx';
import type { talkWays } from '../contract.ts';
import { talkWords as words } from './words.ts';

type Ways = Answer<typeof talkWays>;
type TalkProps = { readonly community: string | undefined; readonly onCommunity: (community: string) => void };

/** 聊一聊: one thing to do now, then the four ways, each with how it goes and what members are ready to talk about. Open to everybody. */
export function TalkPage({ community, onCommunity }: TalkProps) {
  const { known, options, chosen, here } = useChosenCommunity(community);
  if (known.data && options.length === 0) return <Closed {...words.none} />;
  return (
    <Screen title={words.title} under={here && words.under(here.name)} back="/">
      {options.length > 1 && chosen && (
        <Pick label={words.which} options={options} value={chosen} onChange={(id) => id && onCommunity(id)} />
      )}
      {chosen && <Here community={chosen} />}
    </Screen>
  );
}

function Closed(said: { readonly title: string; readonly next: string }) {
  return (
    <Screen title={words.title} back="/">
      <Empty icon="talk" {...said} />
    </Screen>
  );
}

function Here({ community }: { readonly community: string }) {
  const seen = useSee<typeof talkWays>('matters.talk-ways', { community });
  return <Shown of={seen}>{(here) => (here.offered ? <Open of={here} /> : <Empty icon="talk" {...words.notYet} />)}</Shown>;
}

function Open({ of: here }: { readonly of: Ways }) {
  return (
    <>
      <Lead title={words.lead} under={words.leadMore}>
        <Buttons>
          <Go to="/ask" search={{ group: 'talk' }} look="main" wide>
            {words.start}
          </Go>
        </Buttons>
      </Lead>
      <Section title={words.ways}>
        {here.ways.map((one) => (
          <Way key={one.way} of={one} here={here} />
        ))}
      </Section>
    </>
  );
}

/** In the app it is begun at once, the telephone rings; to the others one goes. */
function Way({ of: { way, about }, here }: { readonly of: Ways['ways'][number]; readonly here: Ways }) {
  const head = { title: words.names[way], more: words.how[way] };
  const ready = about.length > 0 && <p className="card-more">{words.ready(about.map(({ name }) => name).join('、'))}</p>;
  if (way === 'online')
    return (
      <CardLink to="/ask" search={{ group: 'talk' }} {...head}>
        {ready}
      </CardLink>
    );
  return (
    <Card>
      <CardHead {...head} />
      {ready}
      {way === 'phone' && here.phone && (
        <Buttons>
          <Call phone={here.phone} name={here.community} />
        </Buttons>
      )}
    </Card>
  );
}
