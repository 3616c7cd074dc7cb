import type { me } from '#features/accounts/contract.ts';
import { useSee } from '#ui/ask.ts';
import { CardLink } from '#ui/phone/card.tsx';
import type { shown } from '../contract.ts';
import { words } from './words.ts';

/** The way to what is planned where one lives; there only when the community shows something. */
export function PlansLink() {
  const home = useSee<typeof me>('accounts.me', {}).data?.home;
  const seen = useSee<typeof shown>('plans.shown', { area: home?.communityId ?? '' }, { enabled: home != null });
  const { sheets = [] } = seen.data ?? {};
  return sheets.length === 0 ? null : (
    <CardLink to="/plans" title={words.resident.title} more={sheets.map(({ name }) => name).join('、')} />
  );
}
