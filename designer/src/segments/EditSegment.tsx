import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../shared/ui/FormDialog';
import { tellFault } from '../shared/ui/toasts';
import { ColourChoice } from './ColourChoice';
import { change, type Segment } from './segments';
import { useSegmentsTexts } from './texts';

/** Asks what a segment is called in both languages, and for its colour. */
export default function EditSegment({ segment, close }: { segment: Segment; close(): void }) {
  const { tf } = useSegmentsTexts();
  const [en, setEn] = useState(segment.title.en);
  const [ru, setRu] = useState(segment.title.ru);
  const [colour, setColour] = useState(segment.colour);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await change(segment.id, { en, ru }, colour);
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('editTitle')} act={tf('save')} busy={busy} submit={save} close={close}>
      <TextInput
        label={tf('nameEn')}
        value={en}
        onChange={event => setEn(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
      <TextInput
        label={tf('nameRu')}
        value={ru}
        onChange={event => setRu(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <ColourChoice value={colour} onChange={setColour} />
    </FormDialog>
  );
}
