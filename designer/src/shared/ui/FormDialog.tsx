import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import classes from './FormDialog.module.css';

interface Props {
  title: string;
  /** What the button that submits says. */
  act: string;
  size?: 'md' | 'lg';
  /** The name under which the tour finds it. */
  tour?: string;
  busy?: boolean;
  disabled?: boolean;
  submit(): Promise<void>;
  close(): void;
  children: ReactNode;
}

/** A dialog that asks for something, and takes it or is closed. */
export function FormDialog({
  title,
  act,
  size = 'md',
  tour,
  busy = false,
  disabled = false,
  submit,
  close,
  children,
}: Props) {
  const { t } = useTexts();
  return (
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={classes.form}
        data-tour={tour}
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled}>
            {act}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
