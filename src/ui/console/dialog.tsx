import { Modal, type ModalProps } from 'antd';
import { useRef } from 'react';
import { useFirstField, useFocusBack } from './use-focus.ts';

/** Something over the page, rendered only while it is open: its first field has the focus at once, and what opened it has it again afterwards. */
export function Dialog({ children, ...modal }: Omit<ModalProps, 'open'>) {
  const ground = useRef<HTMLDivElement>(null);
  useFocusBack();
  useFirstField(ground);
  return (
    <Modal open {...modal}>
      <div ref={ground}>{children}</div>
    </Modal>
  );
}
