import { useNodeTypes } from '../../api/queries';
import type { KindEditorProps } from '../../node-panels/fields/conditionKinds';
import { EntryFields, remarksOfEntry } from '../../node-panels/fields/EntryFields';
import { RemarkLine } from '../../node-panels/RemarkLine';
import { entryOf, type QuestionKind } from './rule';
import { useOffers } from './useOffers';

/** The fields of a question, as the node that answers it has them. */
export function QuestionEditor({
  kind,
  value,
  change,
  done,
  label,
  path,
  remarks,
}: KindEditorProps & { kind: QuestionKind }) {
  const types = useNodeTypes().data;
  const offer = useOffers();
  const entry = entryOf(value, kind.name) ?? {};
  const list = types?.get(kind.type)?.settings.find(s => s.name === kind.setting)?.fields ?? [];
  const fields = list.filter(f => f.name !== 'name').map(f => offer(f, entry));
  const place = [path, kind.name].filter(Boolean).join('.');
  return (
    <>
      <EntryFields
        fields={fields}
        entry={entry}
        change={next => change({ [kind.name]: next })}
        done={done}
        columns={() => null}
        label={label}
        path={place}
        remarks={remarks}
      />
      {remarksOfEntry({ fields, path: place, remarks }).map(remark => (
        <RemarkLine key={`${remark.code} ${remark.setting}`} remark={remark} />
      ))}
    </>
  );
}
