import { useState } from 'react';
import { FormDialog } from '../../shared/ui/FormDialog';
import { TitleFields } from '../../shared/ui/TitleFields';
import { tellFault } from '../../shared/ui/toasts';
import { useRfmTexts } from '../texts';
import { type Model, rename } from './models';

/** Asks what a model is called in both languages. */
export default function RenameModel({ model, close }: { model: Model; close(): void }) {
  const { tf } = useRfmTexts();
  const [title, setTitle] = useState(model.title);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await rename(model.id, title);
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('model.renameTitle')} act={tf('model.save')} busy={busy} submit={save} close={close}>
      <TitleFields title={title} onChange={setTitle} labels={{ en: tf('model.nameEn'), ru: tf('model.nameRu') }} />
    </FormDialog>
  );
}
