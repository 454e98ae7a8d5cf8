import {
  IconAbc,
  IconCalendar,
  IconCalendarTime,
  IconDecimal,
  IconMath,
  IconNumber123,
  IconQuestionMark,
  IconToggleLeft,
} from '@tabler/icons-react';
import { kindOf } from '../../flow/columns';
import { useTexts } from '../i18n';

const icons = {
  text: IconAbc,
  integer: IconNumber123,
  decimal: IconDecimal,
  real: IconMath,
  boolean: IconToggleLeft,
  date: IconCalendar,
  datetime: IconCalendarTime,
};

const isKnown = (kind: string): kind is keyof typeof icons => kind in icons;

/** The type of a column as a sign. */
export function ColumnTypeSign({ type }: { type: string }) {
  const { t } = useTexts();
  const kind = kindOf(type);
  const Icon = isKnown(kind) ? icons[kind] : IconQuestionMark;
  const title = isKnown(kind) ? t(`type.${kind}`) : type;
  return (
    <Icon
      size={18}
      stroke={1.5}
      color="var(--faint)"
      role="img"
      aria-label={title}
      title={title}
      style={{ flex: 'none' }}
    />
  );
}
