import type { JsonObject } from '../../flow/json';
import type { Setting } from '../../flow/nodeTypes';
import { useTexts } from '../../shared/i18n';
import { FieldFrame } from '../FieldFrame';
import { isShown } from '../isShown';
import type { FieldProps } from './field';
import classes from './ListField.module.css';
import { remarksAt } from './remarksAt';

interface Props extends Pick<FieldProps, 'done' | 'columns' | 'label' | 'path' | 'remarks'> {
  fields: readonly Setting[];
  entry: JsonObject;
  change(entry: JsonObject): void;
}

/** The fields of one entry, side by side. */
export function EntryFields({ fields, entry, change, done, columns, label, path, remarks }: Props) {
  const { local } = useTexts();
  return (
    <div className={classes.fields}>
      {fields
        .filter(field => isShown(field, entry, fields))
        .map(field => {
          const name = local(field.label);
          const place = `${path}.${field.name}`;
          return (
            <div key={field.name} className={classes.field} data-wide={isWide(field, fields)}>
              <FieldFrame
                compact
                title={name}
                label={`${label}: ${name}`}
                setting={field}
                value={entry[field.name]}
                settings={entry}
                change={next => {
                  const { [field.name]: _, ...rest } = entry;
                  change(
                    next === undefined
                      ? rest
                      : field.name in entry
                        ? { ...entry, [field.name]: next }
                        : { ...rest, [field.name]: next },
                  );
                }}
                done={done}
                columns={columns}
                quiet={!isWide(field, fields)}
                path={place}
                remarks={remarksAt(remarks, place)}
              />
            </div>
          );
        })}
    </div>
  );
}

/** What stands in the entry for fields that are too narrow to tell it themselves. */
export const remarksOfEntry = ({ fields, path, remarks }: Pick<Props, 'fields' | 'path' | 'remarks'>) =>
  remarksAt(remarks, path).filter(
    r => !fields.some(f => isWide(f, fields) && r.setting?.startsWith(`${path}.${f.name}`)),
  );

const isWide = (field: Setting, fields: readonly Setting[]): boolean =>
  Boolean(field.multiline) || field.kind === 'list' || field.kind === 'condition' || fields.length < 3;
