import { useNow } from '#ui/now.ts';
import { Callout } from '#ui/phone/callout.tsx';
import { when } from '#ui/when.ts';
import { actingWords } from './acting-words.ts';
import type { Matter } from './acts.ts';

const words = actingWords.extension;

/** That more time was asked for stands first, for whoever answers and for whoever waits for the answer. */
export function AskedExtension({ of: { extension, canAlso } }: { readonly of: Matter }) {
  const now = useNow();
  if (extension === null) return null;
  const until = when(extension.until, now);
  return (
    <Callout kind="soon" title={canAlso.answerExtension ? words.asks(extension.by, until) : words.waits(until)}>
      {extension.reason !== null && <p>{extension.reason}</p>}
    </Callout>
  );
}
