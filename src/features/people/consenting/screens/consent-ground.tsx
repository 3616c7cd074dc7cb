import { Button, Buttons } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { words as all } from './words.ts';

const words = all.ask;

/**
 * Asks, before anything is written, for the consent to what is sensitive in it; what was being sent is sent again with it. Where only a field is sensitive, a no
 * sends it without.
 */
export function ConsentGround() {
  return (
    <>
      <Asking of="people.consent_needed" no={words.no} />
      <Asking of="people.field_consent" no={words.without} without />
    </>
  );
}

type AskingProps = { readonly of: string; readonly no: string; readonly without?: boolean };

function Asking({ of, no, without = false }: AskingProps) {
  const { refused, answer } = useAsker(of);
  return (
    <Sheet open={refused !== null} title={words.title} onClose={() => answer(false)}>
      <p>{refused?.message}</p>
      <p className="card-more">{words.later}</p>
      <Buttons>
        <Button onPress={() => answer(without && { consented: false })}>{no}</Button>
        <Button look="help" icon="ok" onPress={() => answer({ consented: true })}>
          {words.yes}
        </Button>
      </Buttons>
    </Sheet>
  );
}
