import { App, Button } from 'antd';
import type { switchOff, switchOn } from '#features/methods/contract.ts';
import type { replace } from '#features/methods/designing/contract.ts';
import { useAsk } from '#ui/ask.ts';
import { type HerePlace, useHolds } from '#ui/console/here.tsx';
import type { Method } from './method-answers.ts';
import { words } from './words.ts';

type SwitchProps = {
  readonly of: Method /** Made here: it takes the place of what serves instead of standing beside it. */;
  readonly own: boolean;
  readonly community: HerePlace;
};

/** Switches a method on or off here, or its newest version in place of an older one; asked first, because it decides how new matters go. */
export function MethodSwitch({ of: { id, name, version, on, useId, older, faults }, own, community }: SwitchProps) {
  const { modal, message } = App.useApp();
  const turnOn = useAsk<typeof switchOn>('methods.switch-on');
  const replacing = useAsk<typeof replace>('methods.replace');
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
      content: own ? words.askInPlaceTells : words.askOnTells,
      okText: words.switchOn,
      onOk: () => say((own ? replacing : turnOn).mutateAsync({ method: id, community: community.id }), words.switchedOn),
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
