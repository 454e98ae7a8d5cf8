import { Loader, Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { FieldProps } from './field';
import { SegmentField } from './SegmentField';

const CodeEditor = lazy(() => import('../code/CodeEditor'));

const byRules = ['expression', 'sql', 'javascript', 'template', 'htmltemplate'];

/** A text; one that is written by rules has an editor that knows them. */
export function TextField(props: FieldProps) {
  const { setting, value, change, done, columns, label, remarks, invalid } = props;
  const text =
    typeof value === 'string' ? value : value === undefined ? String(setting.default ?? '') : JSON.stringify(value);
  if (setting.language && byRules.includes(setting.language)) {
    return (
      <Suspense fallback={<Loader size="xs" />}>
        <CodeEditor
          key={setting.language}
          value={text}
          change={change}
          done={done}
          language={setting.language}
          multiline={setting.multiline ?? false}
          maxLength={setting.maxLength ?? 20_000}
          placeholder={setting.placeholder ?? ''}
          columns={setting.port ? columns(setting.port) : null}
          remarks={remarks}
          label={label}
          invalid={invalid}
        />
      </Suspense>
    );
  }
  if (setting.offers === 'segments') {
    return <SegmentField {...props} />;
  }
  const common = {
    'aria-label': label,
    error: invalid,
    value: text,
    placeholder: setting.placeholder,
    maxLength: setting.maxLength,
    onBlur: done,
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  return setting.multiline ? <Textarea {...common} autosize minRows={3} maxRows={14} /> : <TextInput {...common} />;
}
