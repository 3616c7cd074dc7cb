import { type ReactNode, useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { between } from '#ui/language.ts';
import { useNow } from '#ui/now.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { Part } from '#ui/phone/fold.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { Shown } from '#ui/phone/states.tsx';
import { Sure } from '#ui/phone/sure.tsx';
import { toast } from '#ui/phone/toast.tsx';
import { whichDay } from '#ui/when.ts';
import type { endFamily, family } from '../../family/contract.ts';
import { kinNames } from '../../family/words.ts';
import './family.css';
import { InviteFamily } from './invite-family.tsx';
import { useActFor } from './use-act-for.ts';
import { familyWords as words } from './words.ts';

type Family = Answer<typeof family>;
type Grant = Pick<Family['iFor'][number], 'binding' | 'may' | 'until' | 'ended'>;

/** Who acts for me and for whom I act: the list both sides read, with how far, until when, and the way to stop it; `children` are the other ways to a relative. */
export function MyFamily({ mayInvite, children }: { readonly mayInvite: boolean; readonly children: ReactNode }) {
  const seen = useSee<typeof family>('accounts.family', {});
  const [inviting, setInviting] = useState(false);
  return (
    <Part title={words.title} more={words.more} open={isShared(seen.data)}>
      <Shown of={seen} cards={1}>
        {(both) => <Lists both={both} />}
      </Shown>
      {mayInvite && (
        <Button icon="plus" wide onPress={() => setInviting(true)}>
          {words.invite}
        </Button>
      )}
      {children}
      <Sheet open={inviting} title={words.inviteTitle} onClose={() => setInviting(false)}>
        <InviteFamily />
      </Sheet>
    </Part>
  );
}

const isShared = (both: Family | undefined): boolean => both !== undefined && both.forMe.length + both.iFor.length > 0;

function Lists({ both: { forMe, iFor } }: { readonly both: Family }) {
  if (forMe.length + iFor.length === 0) return <Card tone="soft">{words.none}</Card>;
  return (
    <>
      {forMe.length > 0 && (
        <Card>
          <CardHead title={words.forMe} />
          {forMe.map((grant) => (
            <One key={grant.binding} grant={grant} name={`${kinNames[grant.kin]}（${words.phone(grant.phoneTail)}）`}>
              <End
                binding={grant.binding}
                open={words.end}
                label={words.endFor(kinNames[grant.kin] ?? '')}
                title={words.endTitle(kinNames[grant.kin] ?? '')}
              />
            </One>
          ))}
        </Card>
      )}
      {iFor.length > 0 && (
        <Card>
          <CardHead title={words.iFor} />
          {iFor.map((grant) => (
            <One key={grant.binding} grant={grant} name={grant.calls ?? grant.masked}>
              <Act person={grant.person} calls={grant.calls ?? grant.masked} />
              <End binding={grant.binding} open={words.giveUp} title={words.giveUpTitle(grant.calls ?? grant.masked)} />
            </One>
          ))}
        </Card>
      )}
    </>
  );
}

type OneProps = { readonly grant: Grant; readonly name: string; readonly children: ReactNode };

function One({ grant: { may, until, ended }, name, children }: OneProps) {
  const now = useNow();
  const day = until === null ? null : whichDay(until, now);
  return (
    <div className={ended ? 'grant ended' : 'grant'}>
      <b>{name}</b>
      <p>{may.map((one) => words.may[one]).join(between)}</p>
      {day && <p>{ended ? words.ended(day) : words.until(day)}</p>}
      {!ended && <Buttons>{children}</Buttons>}
    </div>
  );
}

function Act({ person, calls }: { readonly person: string; readonly calls: string }) {
  const change = useActFor();
  return (
    <Button pending={change.pending} onPress={() => change.act(person, () => toast(words.acts(calls)))}>
      {words.act(calls)}
    </Button>
  );
}

type EndProps = { readonly binding: string; readonly open: string; readonly label?: string; readonly title: string };

function End({ binding, open, label, title }: EndProps) {
  const { mutate, isPending, error } = useAsk<typeof endFamily>('accounts.end-family');
  const end = (close: () => void) =>
    mutate(
      { binding },
      {
        onSuccess: () => {
          close();
          toast(words.endDone);
        },
      },
    );
  return (
    <Sure
      {...{ name: open, label, title }}
      look="plain"
      says={words.endSay}
      sure={words.endYes}
      pending={isPending}
      error={error}
      onSure={end}
    />
  );
}
