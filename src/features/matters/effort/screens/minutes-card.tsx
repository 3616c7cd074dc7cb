import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { Card, CardHead } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import { toast } from '#ui/phone/toast.tsx';
import type { effort, sayMinutes as say } from '../contract.ts';
import { sayMinutes, minutesWords as words } from './words.ts';

/** For whoever helped, while the two sides differ: give way in one touch, or leave it to the community. Once agreed it only says so. */
export function MinutesCard({ matter }: { readonly matter: string }) {
  const seen = useSee<typeof effort>('matters.effort', { matter });
  const accept = useAsk<typeof say>('matters.say-minutes');
  if (seen.data?.me !== 'helper') return null;
  const { helper, opener, agreed, differs } = seen.data;
  if (agreed !== null) return <p className="hint">{words.agreed(sayMinutes(agreed))}</p>;
  if (!differs || helper === null || opener === null) return null;
  return (
    <Card>
      <CardHead title={words.differs(sayMinutes(helper), sayMinutes(opener))} more={words.wait} />
      {accept.error && <ErrorBox error={accept.error} />}
      <Buttons>
        <Button
          pending={accept.isPending}
          onPress={() => accept.mutate({ matter, minutes: opener }, { onSuccess: () => toast(words.accepted) })}
        >
          {words.accept(sayMinutes(opener))}
        </Button>
      </Buttons>
    </Card>
  );
}
