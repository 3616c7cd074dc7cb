import { AskedSome, AskedWords } from './asked.tsx';
import type { Panel, Step, StepProps, StepThat } from './design-answers.ts';
import { useDesigning } from './designing.ts';
import { postOptions } from './options.ts';
import { AddButton, Row, SmallButton, Tick } from './part.tsx';
import { AskedShare } from './share-field.tsx';
import { StepParts } from './step-parts.tsx';
import { stepWords as words } from './step-words.ts';

/** Who takes part beside who does it: takers of an offer, who sits in a meeting, who speaks on a panel, into what it falls apart. */
export function StepGathering({ step, at }: StepProps) {
  if (step.do === 'claim') return <Takers step={step} at={at} />;
  if (step.do === 'meet') return <Meeting step={step} at={at} />;
  if (step.do === 'split') return <StepParts step={step} at={at} />;
  return 'panels' in step ? <Panels step={step} at={at} /> : null;
}

type Of<One extends Step> = { readonly step: One; readonly at: number };

function Takers({ step, at }: Of<StepThat<'claim'>>) {
  const { posts, change } = useDesigning();
  return (
    <AskedSome
      label={words.takers}
      hint={words.takersHint}
      at={['steps', at, 'kinds']}
      value={step.kinds}
      options={postOptions(posts)}
      onChoose={(kinds) => change({ do: 'choose-takers', step: step.id, kinds })}
    />
  );
}

function Meeting({ step: { id, seats, quorum }, at }: Of<StepThat<'meet'>>) {
  const { posts, change } = useDesigning();
  return (
    <>
      <AskedSome
        label={words.seats}
        at={['steps', at, 'seats']}
        value={seats}
        options={postOptions(posts)}
        onChoose={(next) => change({ do: 'seat-meeting', step: id, seats: next, quorum })}
      />
      <AskedShare
        label={words.quorum}
        at={['steps', at, 'quorum']}
        value={quorum}
        onChange={(share) => change({ do: 'seat-meeting', step: id, seats, quorum: share }, `${id}/quorum`)}
      />
    </>
  );
}

function Panels({ step, at }: Of<StepThat<'review'> | StepThat<'vote'>>) {
  const { change } = useDesigning();
  const { panels } = step;
  const become = (next: readonly Panel[], field?: string) => change({ do: 'seat-panels', step: step.id, panels: next }, field);
  const another = () => become([...panels, { ...(panels[0] ?? lone), name: words.panel(panels.length + 1) }]);
  return (
    <fieldset className="design-choices">
      <legend>{words.panels}</legend>
      <ol className="design-rows">
        {panels.map((panel, nth) => (
          <Row
            key={words.panel(nth + 1)}
            name={words.panel(nth + 1)}
            at={['steps', at, 'panels', nth]}
            actions={
              <SmallButton
                icon="close"
                name={words.removePanel(panel.name)}
                off={panels.length === 1}
                onPress={() => become(panels.filter((other) => other !== panel))}
              />
            }
          >
            <PanelFields
              panel={panel}
              at={['steps', at, 'panels', nth]}
              onChange={(next) => become(panels.with(nth, next), `${step.id}/panels/${nth}`)}
            />
          </Row>
        ))}
      </ol>
      <AddButton onPress={another}>{words.addPanel}</AddButton>
      <Tick on={step.recuse === true} onTurn={(recuse) => change({ do: 'step-aside', step: step.id, recuse })}>
        {words.recuse}
      </Tick>
    </fieldset>
  );
}

const half = { over: [1, 2] } satisfies Panel['quorum'];
const lone: Panel = { name: '', of: ['council'], quorum: half, agree: half };
const PARTIES = 'parties';

function byHomes({ homes: _, ...panel }: Panel, on: boolean): Panel {
  return on ? { ...panel, homes: true } : panel;
}

type PanelProps = { readonly panel: Panel; readonly at: readonly (string | number)[]; readonly onChange: (panel: Panel) => void };

function PanelFields({ panel, at, onChange }: PanelProps) {
  const { posts } = useDesigning();
  const ofAll = panel.of === PARTIES;
  const whom = (chosen: string[]) => (chosen.includes(PARTIES) && !ofAll ? PARTIES : chosen.filter((one) => one !== PARTIES));
  return (
    <>
      <AskedWords
        label={words.panelName}
        at={[...at, 'name']}
        value={panel.name}
        max={12}
        onWrite={(name) => onChange({ ...panel, name })}
      />
      <AskedSome
        label={words.panelOf}
        at={[...at, 'of']}
        value={panel.of === PARTIES ? [PARTIES] : panel.of}
        options={[{ value: PARTIES, label: words.panelParties }, ...postOptions(posts)]}
        onChoose={(chosen) => onChange({ ...panel, of: whom(chosen) })}
      />
      <AskedShare label={words.quorum} at={[...at, 'quorum']} value={panel.quorum} onChange={(quorum) => onChange({ ...panel, quorum })} />
      <AskedShare label={words.agree} at={[...at, 'agree']} value={panel.agree} onChange={(agree) => onChange({ ...panel, agree })} />
      {!ofAll && (
        <Tick on={panel.homes === true} onTurn={(on) => onChange(byHomes(panel, on))}>
          {words.homes}
        </Tick>
      )}
    </>
  );
}
