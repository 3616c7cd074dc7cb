import type { Answer } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons } from '#ui/phone/button.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { aloneWithMe, offerHelp, ringUp } from '../contract.ts';
import { offerNames } from '../words.ts';
import { Neighbour, Neighbours } from './neighbours.tsx';
import { words as all } from './words.ts';

const words = all.chosen;
type Row = Answer<typeof aloneWithMe>['rows'][number];
type What = Row['may'][number];

/** Neighbours who chose me while nobody is at home with them: to ask, to ring once they said yes. */
export function ChosenPage() {
  const seen = useSee<typeof aloneWithMe>('care.alone-with-me', {});
  return (
    <Neighbours words={words} of={seen}>
      {(row) => (
        <Neighbour key={row.person} of={row} until={row.until} says={words.until}>
          {row.may.map((what) => (
            <Way key={what} row={row} what={what} />
          ))}
        </Neighbour>
      )}
    </Neighbours>
  );
}

function Way({ row: { person, offers }, what }: { readonly row: Row; readonly what: What }) {
  const asks = useAsk<typeof offerHelp>('care.offer-help');
  const last = offers.find((offer) => offer.what === what);
  const name = offerNames[what];
  return (
    <>
      {last && <p>{saidOf(last.wanted, name)}</p>}
      {asks.error && <ErrorBox error={asks.error} />}
      {last?.wanted === true && (what === 'call' ? <Ring offer={last.id} /> : <p className="hint">{words.shoppingSay}</p>)}
      {last?.wanted !== null && (
        <Buttons>
          <Button look={last ? 'plain' : 'help'} pending={asks.isPending} onPress={() => asks.mutate({ person, what })}>
            {words.ask(name)}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function saidOf(wanted: boolean | null, name: string): string {
  if (wanted === null) return words.waits;
  return wanted ? words.wants(name) : words.wantsNot(name);
}

function Ring({ offer }: { readonly offer: string }) {
  const rings = useAsk<typeof ringUp>('care.ring-up');
  const { phone } = rings.data ?? {};
  return (
    <>
      {rings.error && <ErrorBox error={rings.error} />}
      <p className="hint">{words.ringSay}</p>
      <Buttons>
        {phone ? (
          <a className="btn help" href={`tel:${phone}`}>
            {phone}
          </a>
        ) : (
          <Button icon="phone" pending={rings.isPending} onPress={() => rings.mutate({ offer })}>
            {words.ring}
          </Button>
        )}
      </Buttons>
    </>
  );
}
