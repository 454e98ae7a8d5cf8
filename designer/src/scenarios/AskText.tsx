import { Autocomplete, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../shared/ui/FormDialog';
import { tellFault } from '../shared/ui/toasts';

export interface Asked {
  title: string;
  label: string;
  hint?: string;
  value: string;
  /** What may be chosen beside what can be typed. */
  offered?: readonly string[];
  required?: boolean;
  act: string;
  take(value: string): Promise<void>;
}

/** Asks for one text: a title, or a folder. */
export default function AskText({ asked, close }: { asked: Asked; close(): void }) {
  const [value, setValue] = useState(asked.value);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await asked.take(value.trim());
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  const field = { label: asked.label, description: asked.hint, value, maxLength: 120, 'data-autofocus': true } as const;
  return (
    <FormDialog title={asked.title} act={asked.act} busy={busy} submit={take} close={close}>
      {asked.offered ? (
        <Autocomplete {...field} data={[...asked.offered]} onChange={setValue} />
      ) : (
        <TextInput {...field} required={asked.required} onChange={event => setValue(event.currentTarget.value)} />
      )}
    </FormDialog>
  );
}
