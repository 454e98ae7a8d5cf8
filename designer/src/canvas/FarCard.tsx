import { useDoc, useRun, useSession } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import { leftOut } from '../flow/leftOut';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import classes from './NodeCard.module.css';
import { useCardFacts } from './useCardFacts';

interface Props {
  id: string;
  selected: boolean;
  width: number;
  height: number;
}

/** A card from afar: its place, its colour, how it stands, and a title in large letters. */
export function FarCard({ id, selected, width, height }: Props) {
  const { lang, local } = useTexts();
  const { types } = useSession();
  const node = useDoc(doc => findNode(doc, id));
  const off = useDoc(doc => leftOut(doc).has(id));
  const status = useRun(s => (s.stale.has(id) ? undefined : s.nodes[id]?.status));
  const { faulty } = useCardFacts(id);
  if (!node) {
    return null;
  }
  const type = typeOf(types, node);
  const title = captionIn(node.title, lang) || local(type?.title) || node.type;
  return (
    <article
      className={`${classes.card} ${classes.afar}`}
      style={{ width, height }}
      data-selected={selected}
      data-status={status}
      data-faulty={faulty}
      data-off={off}
      data-group={type?.group}
      aria-label={title}
    >
      {title}
    </article>
  );
}
