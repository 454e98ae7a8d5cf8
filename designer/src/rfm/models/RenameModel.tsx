import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../shared/ui/FormDialog';
import { tellFault } from '../../shared/ui/toasts';
import { useRfmTexts } from '../texts';
import { type Model, rename } from './models';

/** Asks what a model is called in both languages. */
export default function RenameModel({ model, close }: { model: Model; close(): void }) {
  const { tf } = useRfmTexts();
  const [en, setEn] = useState(model.title.en);
  const [ru, setRu] = useState(model.title.ru);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await rename(model.id, { en, ru });
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('model.renameTitle')} act={tf('model.save')} busy={busy} submit={save} close={close}>
      <TextInput
        label={tf('model.nameEn')}
        value={en}
        onChange={event => setEn(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      <TextInput
        label={tf('model.nameRu')}
        value={ru}
        onChange={event => setRu(event.currentTarget.value)}
        maxLength={200}
        required
      />
    </FormDialog>
  );
}
