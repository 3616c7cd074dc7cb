import type { me } from '#features/accounts/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { Button, Buttons, Go } from '#ui/phone/button.tsx';
import { Card, CardLink, Section } from '#ui/phone/card.tsx';
import { ErrorBox } from '#ui/phone/states.tsx';
import type { papersOf, printPaper } from '../../contract.ts';
import { handlers } from '../../handing-out/words.ts';
import { words } from '../words.ts';
import { OneSheet, OpenSheet } from './one-sheet.tsx';

const said = words.phone;

function useHandlesPaper(): boolean {
  const posts = useSee<typeof me>('accounts.me', {}).data?.posts ?? [];
  return posts.some(({ kind }) => handlers.includes(kind));
}

/** The way there from 「我的」. */
export function ToPapers() {
  return useHandlesPaper() ? <CardLink to="/paper" title={words.title} more={said.linkMore} /> : null;
}

/** The way from a household to a sheet printed for one of them. */
export function ToPrintFor({ household }: { readonly household: string }) {
  if (!useHandlesPaper()) return null;
  return (
    <Go to="/paper/print" search={{ household }} icon="print" wide>
      {said.printFor}
    </Go>
  );
}

/** The sheets of one matter, and one more: for its answer, or for a neighbour who met it too. */
export function PapersOfMatter({ matter }: { readonly matter: string }) {
  const handles = useHandlesPaper();
  const seen = useSee<typeof papersOf>('paper.of-matter', { matter }, { enabled: handles });
  const prints = useAsk<typeof printPaper>('paper.print');
  if (!handles || seen.data === undefined) return null;
  const fresh = prints.data && !seen.data.rows.some(({ id }) => id === prints.data.id) ? prints.data.id : undefined;
  return (
    <Section title={words.title}>
      {seen.data.rows.map((paper) => (
        <Card key={paper.id}>
          <OneSheet of={paper} />
        </Card>
      ))}
      {fresh !== undefined && <OpenSheet id={fresh}>{words.printing.open}</OpenSheet>}
      <Buttons>
        {(['step', 'join'] as const).map((kind) => (
          <Button key={kind} icon="print" pending={prints.isPending} onPress={() => prints.mutate({ kind, matter })}>
            {words.printing.of[kind]}
          </Button>
        ))}
      </Buttons>
      {prints.error && <ErrorBox error={prints.error} />}
    </Section>
  );
}
