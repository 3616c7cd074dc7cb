import type { appoint, appointNewcomer } from '#features/organizations/contract.ts';
import { useAsk } from '#ui/ask.ts';
import type { HerePlace } from '#ui/console/here.tsx';

/** The dialog as filled. */
export type Appointed = {
  readonly from: 'ledger' | 'newcomer';
  readonly person?: string;
  readonly called?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly password?: string;
  readonly kind: string;
  readonly area?: readonly string[];
  readonly workPhone?: string;
  readonly since: string;
  readonly skills?: string[];
  readonly reason?: string;
};

/** Appoints a person of the ledger, or somebody new who is entered and let in with their phone. A post of the community needs no area chosen. */
export function useAppoint(community: HerePlace | null, onDone: () => void) {
  const known = useAsk<typeof appoint>('organizations.appoint');
  const fresh = useAsk<typeof appointNewcomer>('organizations.appoint-newcomer');
  const submit = ({ from, kind, area: path, since, workPhone, reason, ...who }: Appointed) => {
    const area = path?.at(-1) ?? community?.id ?? '';
    const post = { kind, area, since, ...filled({ workPhone, reason }) };
    const { person = '', called = '', skills = [], name = '', phone = '', password } = who;
    if (from === 'ledger') known.mutate({ ...post, person, called, skills }, { onSuccess: onDone });
    else fresh.mutate({ ...post, name, phone, ...(password ? { password } : {}) }, { onSuccess: onDone });
  };
  return { submit, pending: known.isPending || fresh.isPending, fault: known.error ?? fresh.error };
}

/** What was left empty is not said. */
function filled(more: { readonly workPhone: string | undefined; readonly reason: string | undefined }): {
  workPhone?: string;
  reason?: string;
} {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value));
}
