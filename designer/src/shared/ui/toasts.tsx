import { Notification } from '@mantine/core';
import { useEffect } from 'react';
import { create } from 'zustand';
import { ApiFault } from '../../api/fault';
import { useTexts } from '../i18n';
import classes from './toasts.module.css';

interface Toast {
  id: number;
  kind: 'good' | 'bad';
  text: string;
  detail: string;
  /** What can still be done about it. */
  action?: { text: string; run(): void };
}

const shown = 8000;
const useToasts = create<{ next: number; items: Toast[] }>(() => ({ next: 1, items: [] }));

const add = (toast: Omit<Toast, 'id'>) =>
  useToasts.setState(s => ({ next: s.next + 1, items: [...s.items.slice(-3), { ...toast, id: s.next }] }));
const remove = (id: number) => useToasts.setState(s => ({ items: s.items.filter(t => t.id !== id) }));

export const tell = (text: string, detail = '', action?: Toast['action']) =>
  add({ kind: 'good', text, detail, action });

/** Says what went wrong in the server's words, remedy included. */
export function tellFault(fault: unknown): void {
  const remarks = fault instanceof ApiFault ? fault.remarks : [];
  for (const remark of remarks.slice(0, 3)) {
    add({ kind: 'bad', text: remark.message, detail: remark.remedy });
  }
  if (remarks.length === 0) {
    add({ kind: 'bad', text: '', detail: fault instanceof ApiFault ? '' : String(fault) });
  }
}

export function Toasts() {
  const items = useToasts(s => s.items);
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {items.map(toast => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastView({ toast }: { toast: Toast }) {
  const { t } = useTexts();
  useEffect(() => {
    const timer = setTimeout(() => remove(toast.id), shown);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <Notification
      color={toast.kind === 'good' ? 'pine' : 'red'}
      title={toast.text || t('fault.unreachable')}
      onClose={() => remove(toast.id)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      withBorder
    >
      {toast.detail}
      {toast.action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            remove(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.text}
        </button>
      )}
    </Notification>
  );
}
