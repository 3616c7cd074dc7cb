import { Button, Buttons } from '#ui/phone/button.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { useAsker } from '#ui/use-asker.ts';
import { words as all } from './words.ts';

const words = all.ask;

/** Asks, before anything is written, for the consent to what is sensitive in it; what was being sent is sent again with it. */
export function ConsentGround() {
  const { refused, answer } = useAsker('people.consent_needed');
  return (
    <Sheet open={refused !== null} title={words.title} onClose={() => answer(false)}>
      <p>{refused?.message}</p>
      <p className="card-more">{words.later}</p>
      <Buttons>
        <Button onPress={() => answer(false)}>{words.no}</Button>
        <Button look="help" icon="ok" onPress={() => answer({ consented: true })}>
          {words.yes}
        </Button>
      </Buttons>
    </Sheet>
  );
}
