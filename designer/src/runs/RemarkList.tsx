import type { Remark } from '../api/fault';
import { useDoc, useSession } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './Problems.module.css';

/** Remarks, each of which leads to its place on the canvas. */
export function RemarkList({ remarks, onGo }: { remarks: readonly Remark[]; onGo?(): void }) {
  const { lang, local } = useTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const name = (id: string) => {
    const node = findNode(doc, id);
    return captionIn(node?.title, lang) || local(session.types.get(node?.type ?? '')?.title) || id;
  };
  const go = (remark: Remark) => {
    if (remark.node) {
      session.editor.getState().select({ nodes: [remark.node] });
      session.view.setState({ panel: true });
      session.canvas.current?.show(remark.node);
      onGo?.();
    }
  };
  return (
    <ul className={classes.list}>
      {remarks.map((remark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same remark may stand twice
        <li key={`${i} ${remark.code}`}>
          <button type="button" data-severity={remark.severity} onClick={() => go(remark)}>
            <span className={classes.code}>{remark.code}</span>
            {remark.node && <b>{name(remark.node)}</b>}
            <span>
              {remark.message} {remark.remedy}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
