import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { count } from '../../shared/format';
import { freeSegmentId } from '../../shared/freeSegmentId';
import { FormDialog } from '../../shared/ui/FormDialog';
import { tell, tellFault } from '../../shared/ui/toasts';
import { useRfmTexts } from '../texts';
import { keepList } from './histories';
import type { ListWanted, Stretch } from './wanted';

interface Props {
  model: string;
  wanted: Stretch & ListWanted;
  title: string;
  colour: string | undefined;
  customers: number;
  close(): void;
}

/** Asks under which name the customers of a list are kept. */
export default function KeepCustomers({ model, wanted, title, colour, customers, close }: Props) {
  const { tf, lang } = useRfmTexts();
  const [name, setName] = useState(title);
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const keep = async () => {
    setBusy(true);
    try {
      const id = await freeSegmentId(name);
      await keepList(model, wanted, { id, title: { en: name, ru: name }, colour: colour ?? null });
      tell(tf('keep.done', { name }), '', { text: tf('keep.open'), run: () => navigate(`/segments/${id}`) });
      close();
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('keep.title')} act={tf('keep.do')} busy={busy} submit={keep} close={close}>
      <TextInput
        label={tf('keep.name')}
        description={tf('keep.help', { count: customers, total: count(customers, lang) })}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
