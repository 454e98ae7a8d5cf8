import { TextInput } from '@mantine/core';

export interface Title {
  en: string;
  ru: string;
}

interface Props {
  title: Title;
  onChange(title: Title): void;
  labels: Title;
}

/** What something is called in both languages. */
export function TitleFields({ title, onChange, labels }: Props) {
  return (['en', 'ru'] as const).map(language => (
    <TextInput
      key={language}
      label={labels[language]}
      value={title[language]}
      onChange={event => onChange({ ...title, [language]: event.currentTarget.value })}
      maxLength={200}
      required
      data-autofocus={language === 'en' || undefined}
    />
  ));
}
