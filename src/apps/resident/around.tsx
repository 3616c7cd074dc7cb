import { CardLink } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { around } from './around-words.ts';

/** Where the places and things of a community are found: to book, to report, to order, to read. */
export function Around() {
  return (
    <Screen title={around.title} back="/">
      {around.links.map((link) => (
        <CardLink key={link.to} {...link} />
      ))}
    </Screen>
  );
}
