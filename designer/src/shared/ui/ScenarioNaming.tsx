import { TextInput } from '@mantine/core';
import { useTexts } from '../i18n';

interface Props {
  title: string;
  onTitle(title: string): void;
  folder: string;
  onFolder(folder: string): void;
}

/** What a new scenario is called and where it is kept. */
export function ScenarioNaming({ title, onTitle, folder, onFolder }: Props) {
  const { t } = useTexts();
  return (
    <>
      <TextInput
        label={t('scenario.name')}
        value={title}
        onChange={event => onTitle(event.currentTarget.value)}
        required
        maxLength={120}
        data-autofocus
      />
      <TextInput
        label={t('scenario.folder')}
        description={t('scenario.folderHint')}
        value={folder}
        onChange={event => onFolder(event.currentTarget.value)}
      />
    </>
  );
}
