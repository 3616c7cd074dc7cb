import { App, Button } from 'antd';
import type { library, switchOff, switchOn } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import { Tag } from '#ui/phone/tag.tsx';
import { words } from './words.ts';

type Method = Answer<typeof library>['methods'][number];
type SheetProps = { readonly of: Method; readonly community: HerePlace };

/** One method: what it is for, how it goes, and whether it is in use here. */
export function MethodSheet({ of: method, community }: SheetProps) {
  const headed = `method-${method.id}`;
  return (
    <section className="method" aria-labelledby={headed}>
      <header>
        <div>
          <h2 id={headed}>
            {method.name}
            <Tag kind={method.on ? 'ok' : 'q'}>{method.always ? words.always : method.on ? words.on : words.off}</Tag>
          </h2>
          <p className="method-quiet">
            {words.from(method.from)} · {words.version(method.version)}
          </p>
        </div>
        {!method.always && <Switch of={method} community={community} />}
      </header>
      <p>{method.summary}</p>
      <Flow of={method} />
      {(!method.on || method.older !== null) && <Readiness of={method} />}
    </section>
  );
}

/** How a matter goes: the words a resident sees, left to right, and under each what is done, by whom, within how long. */
function Flow({ of: { words: shown, steps } }: { readonly of: Method }) {
  return (
    <ol className="method-flow" aria-label={words.steps}>
      {shown.map((word) => {
        const under = steps.filter((step) => step.shown === word);
        return (
          <li key={word}>
            <b>{word}</b>
            {under.length === 0 && <p className="method-quiet">{words.told}</p>}
            {under.map(({ id, name, who, within }) => (
              <p key={id}>
                {name}
                <small>{who}</small>
                <small>{within ?? words.byLeaf}</small>
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Readiness({ of: { faults } }: { readonly of: Method }) {
  if (faults.length === 0)
    return (
      <p className="method-ready">
        <Icon of="ok" />
        {words.ready}
      </p>
    );
  return (
    <div className="method-faults">
      <b>{words.faults}</b>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

function Switch({ of: { id, name, version, on, useId, older, faults }, community }: SheetProps) {
  const { modal, message } = App.useApp();
  const turnOn = useAsk<typeof switchOn>('methods.switch-on');
  const turnOff = useAsk<typeof switchOff>('methods.switch-off');
  if (!useHolds(['secretary'])) return <p className="method-quiet">{words.onlySecretary}</p>;
  const say = (changing: Promise<unknown>, done: string) =>
    changing.then(
      () => void message.success(done),
      (refused: Error) => void message.error(refused.message),
    );
  const askOff = (use: string) =>
    modal.confirm({
      title: words.askOff(name),
      content: words.askOffTells,
      okText: words.switchOff,
      onOk: () => say(turnOff.mutateAsync({ use }), words.switchedOff),
    });
  const askOn = () =>
    modal.confirm({
      title: words.askOn(name),
      content: words.askOnTells,
      okText: words.switchOn,
      onOk: () => say(turnOn.mutateAsync({ method: id, community: community.id }), words.switchedOn),
    });
  const askNewer = (from: number) =>
    modal.confirm({
      title: words.askNewer(name, version),
      content: words.askNewerTells(from),
      okText: words.renew,
      onOk: () => say(turnOn.mutateAsync({ method: id, community: community.id }), words.renewed),
    });
  if (on && useId)
    return (
      <div className="method-switches">
        {older !== null && (
          <Button type="primary" disabled={faults.length > 0} onClick={() => askNewer(older)}>
            {words.renew}
          </Button>
        )}
        <Button onClick={() => askOff(useId)}>{words.switchOff}</Button>
      </div>
    );
  return (
    <Button type="primary" disabled={faults.length > 0} onClick={askOn}>
      {words.switchOn}
    </Button>
  );
}
