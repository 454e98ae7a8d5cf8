import { useState } from 'react';
import { FormDialog } from '../shared/ui/FormDialog';
import { TitleFields } from '../shared/ui/TitleFields';
import { tellFault } from '../shared/ui/toasts';
import { ColourChoice } from './ColourChoice';
import { change, type Segment } from './segments';
import { useSegmentsTexts } from './texts';

/** Asks what a segment is called in both languages, and for its colour. */
export default function EditSegment({ segment, close }: { segment: Segment; close(): void }) {
  const { tf } = useSegmentsTexts();
  const [title, setTitle] = useState(segment.title);
  const [colour, setColour] = useState(segment.colour);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await change(segment.id, title, colour);
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('editTitle')} act={tf('save')} busy={busy} submit={save} close={close}>
      <TitleFields title={title} onChange={setTitle} labels={{ en: tf('nameEn'), ru: tf('nameRu') }} />
      <ColourChoice value={colour} onChange={setColour} />
    </FormDialog>
  );
}
