import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DRAFTS } from './copies.ts';

/**
 * What somebody is still writing: it outlives the screen and a reload, sealed like everything on the device, for three days. Where nothing can be kept it
 * lives as long as the page. @param name one draft for each form
 */
export function useKeptDraft<T extends object>(name: string, empty: T): readonly [T, (news: Partial<T>) => void, () => void] {
  const client = useQueryClient();
  const key = [DRAFTS, name];
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...client.getQueryData<T>(key) }));
  const keep = (next: T) => {
    client.setQueryData(key, next);
    setDraft(next);
  };
  return [draft, (news) => keep({ ...draft, ...news }), () => keep(empty)];
}
