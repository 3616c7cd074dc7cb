import { commonDeeds } from './common.ts';
import { matterLooks } from './matter-looks.ts';
import { matterDeeds } from './matters.ts';
import { methodDeeds } from './methods.ts';
import { organizationDeeds } from './organizations.ts';
import { peopleDeeds } from './people.ts';
import { serviceDeeds } from './services.ts';
import { sweepDeeds } from './sweeps.ts';

/** What everything that can be done or looked at is called at work, by the name of its contract; `sweep.…` is what the system does by itself. */
const deeds: Readonly<Record<string, string>> = {
  ...peopleDeeds,
  ...organizationDeeds,
  ...matterDeeds,
  ...matterLooks,
  ...methodDeeds,
  ...commonDeeds,
  ...serviceDeeds,
  ...sweepDeeds,
};

/** @returns what it is called in Chinese; its name itself, where an earlier version did what this one no longer knows. */
export function deedOf(name: string): string {
  return name.startsWith(refused.name) ? `${refused.called}${deedOf(name.slice(refused.name.length))}` : (deeds[name] ?? name);
}

/** How a ledger somebody was not let into stands in the audit, and what it is called. */
const refused = { name: 'refused.', called: '没让：' } as const;

/** @returns the names of all whose Chinese holds this text, or whose name begins with it. */
export function deedsNamed(text: string): string[] {
  const isRefused = text.startsWith(refused.name) || text.startsWith(refused.called.slice(0, 2));
  const known = Object.entries(deeds);
  const asked = isRefused ? known.map(([name, called]) => [`${refused.name}${name}`, `${refused.called}${called}`] as const) : known;
  return asked.filter(([name, called]) => called.includes(text) || name.startsWith(text)).map(([name]) => name);
}
