import { FilePick } from '../../shared/ui/FilePick';
import type { FieldProps } from './field';

/** A path on the server, an uploaded file, or one to upload; or the name of a file to write. */
export function FileField({ setting, value, change, done, label, invalid }: FieldProps) {
  return (
    <FilePick
      label={label}
      value={typeof value === 'string' ? value : ''}
      change={next => change(next || undefined)}
      done={done}
      invalid={invalid}
      endings={setting.endings ?? []}
      save={setting.save ?? false}
    />
  );
}
