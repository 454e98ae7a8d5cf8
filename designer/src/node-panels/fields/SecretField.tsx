import { Autocomplete, Button, PasswordInput, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { answer, client } from '../../api/client';
import { queryClient, useSecrets } from '../../api/queries';
import { useTexts } from '../../shared/i18n';
import { tell, tellFault } from '../../shared/ui/toasts';
import type { FieldProps } from './field';

/** The name of a secret. A value can be stored under it here, and is never shown again. */
export function SecretField({ value, change, done, label, invalid }: FieldProps) {
  const { t } = useTexts();
  const secrets = useSecrets();
  const [secret, setSecret] = useState('');
  const named = useRef<HTMLInputElement>(null);
  const name = typeof value === 'string' ? value : '';
  const known = secrets.data?.some(s => s.name === name) ?? true;
  const store = async () => {
    try {
      await answer(client.PUT('/api/secrets/{name}', { params: { path: { name } }, body: { value: secret } }));
      await queryClient.invalidateQueries({ queryKey: ['secrets'] });
      setSecret('');
      // What has just been used goes away: the keys must not be left nowhere.
      named.current?.focus();
      tell(t('field.secretStored', { name }));
    } catch (fault) {
      tellFault(fault);
    }
  };
  return (
    <Stack gap={6}>
      <Autocomplete
        ref={named}
        aria-label={label}
        error={invalid}
        data={(secrets.data ?? []).map(s => s.name)}
        value={name}
        placeholder={t('field.secret')}
        openOnFocus
        onBlur={done}
        onChange={next => change(next || undefined)}
      />
      {name && !known && (
        <>
          <PasswordInput
            aria-label={t('field.secretValue', { name })}
            placeholder={t('field.secretValue', { name })}
            value={secret}
            onChange={event => setSecret(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && secret) {
                void store();
              }
            }}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('field.secretShow') }}
          />
          <Button size="compact-sm" variant="light" disabled={!secret} onClick={store}>
            {t('field.secretStore')}
          </Button>
        </>
      )}
    </Stack>
  );
}
