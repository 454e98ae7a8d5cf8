import { reveal } from '../actions/structureActions';
import type { Remark } from '../api/fault';
import { useSession, useWhole } from '../editor/session';
import { captionIn } from '../flow/document';
import { anyNode } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import classes from './Problems.module.css';

/** Remarks, each of which leads to its place on the canvas. */
export function RemarkList({ remarks, onGo }: { remarks: readonly Remark[]; onGo?(): void }) {
  const { lang, local } = useTexts();
  const session = useSession();
  const doc = useWhole(d => d);
  const name = (id: string) => {
    const node = anyNode(doc, id);
    return captionIn(node?.title, lang) || local(typeOf(session.types, node)?.title) || id;
  };
  const go = (remark: Remark) => {
    if (remark.node) {
      reveal(session, remark.node);
      session.view.setState({ panel: true });
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
