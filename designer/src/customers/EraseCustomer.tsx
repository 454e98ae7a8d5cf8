import { Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { FormDialog } from '../shared/ui/FormDialog';
import { Refusal } from '../shared/ui/Refusal';
import { tell } from '../shared/ui/toasts';
import { erase } from './customers';
import { useCustomersTexts } from './texts';

/** Erases a customer for good, after the id was typed. */
export default function EraseCustomer({ id, name, close }: { id: string; name: string; close(): void }) {
  const { tf } = useCustomersTexts();
  const [, navigate] = useLocation();
  const [typed, type] = useState('');
  const [receiptsToo, alsoReceipts] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const submit = async () => {
    setBusy(true);
    setFault(null);
    try {
      const report = await erase(id, receiptsToo);
      navigate('/customers');
      tell(
        tf(report.leftFiles.length > 0 ? 'erasedBut' : 'erased', {
          files: report.leftFiles.join(', '),
          count: report.receipts,
        }),
      );
    } catch (e) {
      setFault(e);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={tf('eraseTitle', { name })}
      act={tf('eraseDo')}
      size="lg"
      busy={busy}
      disabled={typed.trim() !== id}
      submit={submit}
      close={close}
    >
      <p style={{ margin: 0, lineHeight: 1.5 }}>{tf('eraseText')}</p>
      <ul style={{ margin: 0, paddingInlineStart: 20, lineHeight: 1.5 }}>
        {(['base', 'tables', 'messages', 'blocked'] as const).map(what => (
          <li key={what}>{tf(`erases.${what}`)}</li>
        ))}
      </ul>
      <Checkbox
        label={tf('receiptsToo')}
        description={tf('receiptsTooHint')}
        checked={receiptsToo}
        onChange={e => alsoReceipts(e.currentTarget.checked)}
      />
      <TextInput
        label={tf('typeId', { id })}
        autoComplete="off"
        value={typed}
        onChange={e => type(e.currentTarget.value)}
        data-autofocus
      />
      {fault !== null && <Refusal fault={fault} retry={() => void submit()} />}
    </FormDialog>
  );
}
