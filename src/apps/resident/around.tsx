import { CardLink, Section } from '#ui/phone/card.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { around } from './around-words.ts';

/** Everything a resident finds here beside asking, by what they come for. */
export function Around() {
  return (
    <Screen title={around.title} back="/">
      {around.groups.map(({ title, links }) => (
        <Section key={title} title={title}>
          {links.map((link) => (
            <CardLink key={link.to} {...link} />
          ))}
        </Section>
      ))}
    </Screen>
  );
}
