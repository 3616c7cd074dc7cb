import { Select } from 'antd';
import { useAsk, useSee } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { careReview, setCareReview } from '../contract.ts';
import { words as all } from './words.ts';

const words = all.desk;

/** How often people are asked whether to go on, which the secretary sets; how many they are, never who. */
export function CareReview({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof careReview>('care.care-review', { community: community.id });
  const sets = useAsk<typeof setCareReview>('care.set-care-review');
  const leads = useHolds(['secretary']);
  if (!seen.data) return null;
  const { months, count } = seen.data;
  return (
    <section className="care-sums">
      <h2>{words.title}</h2>
      <p>
        {words.count(count)} {words.more}
      </p>
      <p>
        {words.months}{' '}
        {leads ? (
          <Select
            aria-label={words.months}
            value={months}
            loading={sets.isPending}
            options={[1, 2, 3, 4, 6, 9, 12].map((value) => ({ value, label: words.every(value) }))}
            onChange={(value) => sets.mutate({ community: community.id, months: value })}
          />
        ) : (
          words.every(months)
        )}
      </p>
      {sets.error && <ErrorBox error={sets.error} />}
    </section>
  );
}
