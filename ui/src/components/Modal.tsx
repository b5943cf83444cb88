import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './Modal.module.css';
import { useFocusBack } from './useFocusBack';

interface ModalProps {
  title: string;
  /** Called when the drafter leaves without choosing: Escape, a click beside the dialog. */
  onClose: () => void;
  /** The buttons, the usual choice first. */
  actions: ReactNode;
  children: ReactNode;
  wide?: boolean;
  /** Asks for a decision: a click beside it does not close it. */
  alert?: boolean;
  /** There is nothing in it but words: they take the focus, so that the arrows scroll them. */
  reading?: boolean;
}

/** A dialog that is there as long as it is drawn. */
export function Modal({
  title,
  onClose,
  actions,
  children,
  wide = false,
  alert = false,
  reading = false,
}: ModalProps) {
  useFocusBack();
  return (
    <Dialog open modalType={alert ? 'alert' : 'modal'} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={wide ? styles.wide : undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content} {...(reading && { tabIndex: 0 })}>
            {children}
          </DialogContent>
          <DialogActions className={styles.actions}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
