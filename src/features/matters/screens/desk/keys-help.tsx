import { Dialog } from '#ui/console/dialog.tsx';
import { words } from './words.ts';

const { keyboard } = words;

/** Which keys do what at the desk. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={keyboard.title} footer={null} onCancel={onClose}>
      <dl className="desk-keyboard">
        {keyboard.keys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
