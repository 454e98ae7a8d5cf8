import { IconMessages, IconReceipt, IconUsersGroup } from '@tabler/icons-react';
import type { ConditionKind, KindEditorProps } from '../../node-panels/fields/conditionKinds';
import { QuestionEditor } from './QuestionEditor';
import { entryOf, questionKinds } from './rule';

const icons = { bought: IconReceipt, member: IconUsersGroup, message: IconMessages };

/** The conditions beside comparisons: purchases, segments, messages; without their labels. */
export const kinds: readonly (Omit<ConditionKind, 'label'> & { name: keyof typeof icons })[] = questionKinds.map(
  kind => ({
    name: kind.name,
    icon: icons[kind.name],
    fresh: () => ({ [kind.name]: kind.fresh }),
    isIt: raw => entryOf(raw, kind.name) !== null,
    Editor: (props: KindEditorProps) => <QuestionEditor {...props} kind={kind} />,
  }),
);
