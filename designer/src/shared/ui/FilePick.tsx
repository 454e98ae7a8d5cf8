import { ActionIcon, Autocomplete, FileButton, Group } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { queryClient, useFiles } from '../../api/queries';
import { uploadFile } from '../../api/uploadFile';
import { useTexts } from '../i18n';
import { Hint } from './hints/Hint';
import { tellFault } from './toasts';

interface Props {
  label: string;
  value: string;
  change(value: string): void;
  done?: (() => void) | undefined;
  invalid?: boolean;
  /** Only files with these endings; none means all. */
  endings?: readonly string[];
  /** The file is to be written, so there is none to choose. */
  save?: boolean;
}

/** A path on the server, an uploaded file, or one to upload. */
export function FilePick({ label, value, change, done, invalid = false, endings = [], save = false }: Props) {
  const { t } = useTexts();
  const files = useFiles();
  const [busy, setBusy] = useState(false);
  const names = (files.data ?? [])
    .map(f => f.name)
    .filter(n => endings.length === 0 || endings.includes(n.split('.').at(-1)?.toLowerCase() ?? ''));
  const upload = async (file: File | null) => {
    if (!file) {
      return;
    }
    setBusy(true);
    try {
      change(await uploadFile(file));
      await queryClient.invalidateQueries({ queryKey: ['files'] });
    } catch (fault) {
      tellFault(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap={6} wrap="nowrap">
      <Autocomplete
        flex={1}
        aria-label={label}
        error={invalid}
        data={names}
        value={value}
        placeholder={save ? t('field.fileSave') : t('field.file')}
        openOnFocus
        {...(done && { onBlur: done })}
        onChange={change}
      />
      {!save && (
        <FileButton onChange={upload} accept={endings.map(e => `.${e}`).join(',')}>
          {props => (
            <Hint label={t('field.upload')}>
              <ActionIcon {...props} size={36} variant="default" aria-label={t('field.upload')} loading={busy}>
                <IconUpload size={18} aria-hidden="true" />
              </ActionIcon>
            </Hint>
          )}
        </FileButton>
      )}
    </Group>
  );
}
