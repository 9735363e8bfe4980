import { type DialogProps, ModalFrame } from './Dialog';

export type DrawerProps = DialogProps;

/** A modal panel at the right edge, full height: history, message log, task tray. */
export function Drawer(props: DrawerProps) {
  return <ModalFrame {...props} placement="right" />;
}
