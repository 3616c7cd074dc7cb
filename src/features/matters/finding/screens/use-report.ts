import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAsk } from '#ui/ask.ts';
import { randomKey } from '#ui/key.ts';
import type { Put } from '#ui/offline/outbox.ts';
import { outboxOfApp } from '#ui/offline/start.ts';
import type { Refused } from '#ui/refused.ts';
import type { reportConduct, reportFinding } from '../contract.ts';
import type { Report } from './finding-draft.ts';
import { findingWords as words } from './words.ts';

type Reported = Report & { readonly title: string };

/** Kept on the device first and sent when there is signal; where nothing can be kept, it is reported now or not at all. */
export function useReport() {
  const findings = useAsk<typeof reportFinding>('matters.report-finding');
  const sights = useAsk<typeof reportConduct>('matters.report-conduct');
  const client = useQueryClient();
  return useMutation<Put, Refused, Reported>({
    mutationFn: async ({ title, ...report }) => {
      const outbox = outboxOfApp();
      if (outbox !== null) return await outbox.put({ ...report, about: { id: randomKey(), title, does: words.link } });
      if (report.name === 'matters.report-conduct') await sights.mutateAsync(report.asked);
      else await findings.mutateAsync(report.asked);
      return 'done';
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['matters'] }),
  });
}
