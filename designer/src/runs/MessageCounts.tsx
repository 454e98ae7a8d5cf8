import { count } from '../shared/format';
import { useTexts } from '../shared/i18n';
import { messageStates } from '../shared/messages';

/** Messages by state, those that there are. */
export function MessageCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { t, lang } = useTexts();
  return messageStates
    .filter(state => counts[state])
    .map(state => `${t(`message.${state}`)} ${count(counts[state] ?? 0, lang)}`)
    .join(', ');
}
