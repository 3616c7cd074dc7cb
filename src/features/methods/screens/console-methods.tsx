import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import type { library } from '../contract.ts';
import type { workshop } from '../designing/contract.ts';
import './desk/methods.css';
import { MethodList } from './desk/method-list.tsx';
import { MethodPage } from './desk/method-page.tsx';
import { words } from './desk/words.ts';
import { WorkshopBar } from './workshop/bar.tsx';
import { WorkshopPart } from './workshop/workshop.tsx';

type MethodsProps = { readonly method?: string | undefined; readonly onMethod: (method: string) => void };

/** The library of ready methods: found by a word, read whole, switched on here. */
export function ConsoleMethods(props: MethodsProps) {
  const isSecretary = useHolds(['secretary']);
  return (
    <InCommunity>
      {(community) => (
        <Page title={words.title} under={words.under} actions={isSecretary && <WorkshopBar community={community} />}>
          <Library community={community} {...props} />
        </Page>
      )}
    </InCommunity>
  );
}

function Library({ community, method, onMethod }: MethodsProps & { readonly community: HerePlace }) {
  const seen = useSee<typeof library>('methods.library', { community: community.id });
  const working = useSee<typeof workshop>('methods.workshop', { community: community.id });
  return (
    <Shown of={seen}>
      {({ methods }) => {
        const open = method ?? methods.find(({ on }) => on)?.id ?? methods[0]?.id;
        if (open === undefined) return <Nothing {...words.empty} />;
        return (
          <>
            {working.data && <WorkshopPart of={working.data} community={community} onMethod={onMethod} />}
            <div className="methods">
              <MethodList of={methods} open={open} onOpen={onMethod} />
              <MethodPage key={open} id={open} community={community} workshop={working.data} />
            </div>
          </>
        );
      }}
    </Shown>
  );
}
