import type { Json, JsonObject } from '../../flow/json';
import type { Setting } from '../../flow/nodeTypes';
import type { KindEditorProps } from '../../node-panels/fields/conditionKinds';
import { EntryFields, remarksOfEntry } from '../../node-panels/fields/EntryFields';
import { RemarkLine } from '../../node-panels/RemarkLine';
import { entryOf } from './rule';

interface Props extends KindEditorProps {
  name: string;
  fields: readonly Setting[];
  /** The field with what the base has to choose from. */
  offer(field: Setting, entry: JsonObject): Setting;
}

/** The fields of a question, as the node that answers it has them. */
export function QuestionEditor({ name, fields, offer, value, change, done, label, path, remarks }: Props) {
  const entry = entryOf(value, name) ?? {};
  const offered = fields.filter(f => f.name !== 'name').map(f => offer(f, entry));
  const place = `${path}${path ? '.' : ''}${name}`;
  return (
    <>
      <EntryFields
        fields={offered}
        entry={entry}
        change={next => change({ [name]: next } as Json)}
        done={done}
        columns={() => null}
        label={label}
        path={place}
        remarks={remarks}
      />
      {remarksOfEntry({ fields: offered, path: place, remarks }).map(remark => (
        <RemarkLine key={`${remark.code} ${remark.setting}`} remark={remark} />
      ))}
    </>
  );
}
