import { Button, Buttons } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import type { Photo, Photos } from '#ui/phone/use-photos.ts';
import { askWords } from './resident-words.ts';

const words = askWords.unsent;

/** Sends once the server has every photo; until then it tries the photos again. */
export function whenAllSent(photos: Photos, send: () => void): () => void {
  return () => (unsentOf(photos).length > 0 ? photos.again?.() : send());
}

/** Photos the server does not have yet. */
function unsentOf({ list }: Photos): readonly Photo[] {
  return list.filter(({ id, fault, waits }) => id === null && (fault !== null || waits === true));
}

/** Said before sending: photos that are still on this device. Nobody sends without them by mistake. */
export function UnsentPhotos({ photos, signedOut }: { readonly photos: Photos; readonly signedOut: boolean }) {
  const unsent = unsentOf(photos);
  if (unsent.length === 0) return null;
  if (signedOut) return <p className="hint">{words.afterSignIn(unsent.length)}</p>;
  const drop = () => {
    for (const { key } of unsent) photos.remove(key);
  };
  return (
    <Callout kind="soon" title={words.title(unsent.length)}>
      <p>{words.say}</p>
      <Buttons>
        <Button onPress={drop}>{words.without}</Button>
        <Button icon="refresh" onPress={() => photos.again?.()}>
          {words.again}
        </Button>
      </Buttons>
    </Callout>
  );
}
