import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answer, client } from '../api/client';
import { ApiFault, type Remark } from '../api/fault';
import { queryClient } from '../api/queries';
import { FormDialog } from '../shared/ui/FormDialog';
import { tell, tellFault } from '../shared/ui/toasts';
import { useConnectionsTexts } from './texts';

/** Stores a new secret, or puts another value in the place of one that is there. */
export default function SecretForm({ name: known, close }: { name: string; close(): void }) {
  const { tf } = useConnectionsTexts();
  const [name, setName] = useState(known);
  const [value, setValue] = useState('');
  const [remark, setRemark] = useState<Remark | null>(null);
  const store = async () => {
    try {
      await answer(client.PUT('/api/secrets/{name}', { params: { path: { name } }, body: { value } }));
      await queryClient.invalidateQueries({ queryKey: ['secrets'] });
      tell(tf('stored', { name }));
      close();
    } catch (fault) {
      const said = fault instanceof ApiFault ? fault.remarks[0] : undefined;
      return said ? setRemark(said) : tellFault(fault);
    }
  };
  return (
    <FormDialog
      title={known ? tf('replaceTitle', { name: known }) : tf('add')}
      act={tf('store')}
      submit={store}
      close={close}
    >
      {!known && (
        <TextInput
          label={tf('name')}
          description={tf('nameHint')}
          value={name}
          onChange={event => {
            setName(event.currentTarget.value);
            setRemark(null);
          }}
          error={remark && `${remark.message} ${remark.remedy}`}
          required
          maxLength={64}
          data-autofocus
        />
      )}
      <PasswordInput
        label={tf('value')}
        description={tf('valueHint')}
        value={value}
        onChange={event => setValue(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': tf('show') }}
        autoComplete="off"
        required
        data-autofocus={known !== '' || undefined}
      />
    </FormDialog>
  );
}
