import { Button } from 'antd';
import { designerWords as words } from './designer-words.ts';
import { useDesigning } from './designing.ts';
import type { Design } from './use-design.ts';

/** Taking back, doing again, and letting it go out. */
export function BarActions({ design: { undo, redo }, onPublish }: { readonly design: Design; readonly onPublish: () => void }) {
  const { faults } = useDesigning();
  return (
    <>
      <Button disabled={undo === null} title={words.undoKey} onClick={() => undo?.()}>
        {words.undo}
      </Button>
      <Button disabled={redo === null} title={words.redoKey} onClick={() => redo?.()}>
        {words.redo}
      </Button>
      <Button type="primary" onClick={onPublish}>
        {faults.length > 0 ? words.publishWith(faults.length) : words.publish}
      </Button>
    </>
  );
}
