import { App } from 'antd';

type Asks = { readonly title: string; readonly content: string; readonly okText: string };

/** Asks once more, saying what will happen, before something is done; says afterwards that it was, or why not. */
export function useConfirmed(asks: Asks, done: string, act: () => Promise<unknown>): () => void {
  const { modal, message } = App.useApp();
  const run = () =>
    act().then(
      () => void message.success(done),
      (refused: Error) => void message.error(refused.message),
    );
  return () => void modal.confirm({ ...asks, onOk: run });
}
