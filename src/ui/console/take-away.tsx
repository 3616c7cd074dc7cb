import { App, Button } from 'antd';
import { Icon } from '../phone/icon.tsx';
import { useTakeFrom } from '../take-file.ts';

type TakeProps = { readonly from: string; readonly children: string };

/** Takes a list out of the house as a file. Where the second step, or a second person's yes, is asked for first, that is asked over the page. */
export function TakeAway({ from, children }: TakeProps) {
  const { message } = App.useApp();
  const taking = useTakeFrom();
  const take = () => taking.mutate(from, { onError: (refused) => (refused.isSent ? undefined : void message.error(refused.message)) });
  return (
    <Button icon={<Icon of="paper" />} loading={taking.isPending} onClick={take}>
      {children}
    </Button>
  );
}
