import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSee } from '#ui/ask.ts';
import { Page } from '#ui/console/frame.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { findings } from '../../designing/contract.ts';
import { BarActions } from './bar-actions.tsx';
import type { Draft, Findings, Method } from './design-answers.ts';
import { designerWords as words } from './designer-words.ts';
import { type Designing, DesigningGround, useDesigning } from './designing.ts';
import { KeepingSaid } from './keeping-said.tsx';
import { MethodForm } from './method-form.tsx';
import type { Place } from './places.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { type Side, SideTabs } from './side-tabs.tsx';
import { StepForm } from './step-form.tsx';
import { Steps } from './steps.tsx';
import { useDesign } from './use-design.ts';
import { useJump } from './use-jump.ts';
import { useKeeping } from './use-keeping.ts';
import { useSettled } from './use-settled.ts';
import { useUndoKeys } from './use-undo-keys.ts';

type DesignerProps = {
  readonly draft: Draft;
  readonly step: string | undefined;
  readonly onStep: (step: string | undefined) => void;
  readonly onPublished: (method: string) => void;
};

/** The designer: steps on the left, what is written of one of them in the middle, what comes of it on the right. */
export function Designer({ draft, step, onStep, onPublished }: DesignerProps) {
  const design = useDesign(draft.page);
  const kept = useKeeping(draft, design.page);
  const [publishing, publish] = useState(false);
  const { page } = design;
  const chosen = page.steps.some(({ id }) => id === step) ? (step ?? null) : null;
  const choose = (next: string | null) => onStep(next ?? undefined);
  const { faults, english, areOfThisPage } = useFindings(draft, page);
  const [side, showSide] = useState<Side>('diagram');
  const jumpInside = useJump(page, chosen, choose);
  const jump = (place: Place) => [place[0] === 'english' && showSide('english'), jumpInside(place)];
  useUndoKeys(design);
  const designing: Designing = {
    page,
    faults,
    areOfThisPage,
    posts: draft.posts,
    effects: draft.effects,
    mayWrite: draft.mayWrite,
    chosen,
    choose,
    change: design.change,
  };
  return (
    <DesigningGround value={designing}>
      <Page
        title={words.title(page.name || words.nameless)}
        under={words.under(draft.origin?.name ?? null, draft.version)}
        actions={draft.mayWrite && <BarActions design={design} onPublish={() => publish(true)} />}
      >
        <div className="design-head">
          <Link to="/methods">
            <Icon of="back" />
            {words.back}
          </Link>
          {draft.mayWrite ? <KeepingSaid draft={draft} kept={kept} design={design} /> : <span>{words.onlyReads}</span>}
        </div>
        {design.refused && (
          <p className="fault" role="alert">
            <Icon of="warn" />
            {design.refused}
          </p>
        )}
        <div className="design">
          <Steps undo={design.undo} onJump={jumpInside} />
          <Middle />
          <SideTabs draft={draft} english={english} shown={side} onShow={showSide} onJump={jump} />
        </div>
        {publishing && (
          <PublishDialog
            draft={draft}
            rev={kept.rev}
            onPublished={onPublished}
            onJump={(place) => [publish(false), jump(place)]}
            onClose={() => publish(false)}
          />
        )}
      </Page>
    </DesigningGround>
  );
}

/** What is written of the step that is open, or of the method itself. */
function Middle() {
  const { page, chosen } = useDesigning();
  const at = page.steps.findIndex(({ id }) => id === chosen);
  const step = page.steps[at];
  return (
    <section className="design-middle" aria-labelledby="design-open">
      <h2 id="design-open">{step ? words.stepAt(at + 1, step.name || words.noName) : words.method}</h2>
      {step ? <StepForm key={step.id} step={step} at={at} /> : <MethodForm />}
    </section>
  );
}

/** Milliseconds of quiet before it is asked what is wrong with what was written. */
const QUIET = 350;

/** What is wrong with the page as it stands, and what of it is English already; what was said last stays while it is asked anew. */
function useFindings(draft: Draft, page: Method): Findings & { readonly areOfThisPage: boolean } {
  const settled = useSettled(page, QUIET);
  const asked = { community: draft.community, draft: draft.id, page: settled };
  const seen = useSee<typeof findings>('methods.findings', asked, { enabled: settled !== draft.page });
  const isAnswered = settled === draft.page || !(seen.isPlaceholderData || seen.isPending);
  const { faults, english } = settled === draft.page ? draft : (seen.data ?? draft);
  return { faults, english, areOfThisPage: settled === page && isAnswered };
}
