import type { library } from '#features/methods/contract.ts';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import './desk/methods.css';
import { MethodSheet } from './desk/method-sheet.tsx';
import { words } from './desk/words.ts';

/** The library of ready methods: what each is for, how it goes, what would still be in its way here. */
export function ConsoleMethods() {
  return (
    <Page title={words.title} under={words.under}>
      <InCommunity>{(community) => <Library community={community} />}</InCommunity>
    </Page>
  );
}

function Library({ community }: { readonly community: HerePlace }) {
  const seen = useSee<typeof library>('methods.library', { community: community.id });
  return (
    <Shown of={seen}>
      {({ methods }) =>
        methods.length === 0 ? (
          <Nothing {...words.empty} />
        ) : (
          [...methods]
            .sort((one, other) => Number(other.on) - Number(one.on))
            .map((method) => <MethodSheet key={method.id} of={method} community={community} />)
        )
      }
    </Shown>
  );
}
