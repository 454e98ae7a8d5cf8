import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Remark } from '../api/fault';
import { useCheck, useDoc, useRun, useSession } from '../editor/session';
import { captionIn, findNode } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './Problems.module.css';

/** All remarks of the scenario and of its latest run; each leads to its place. */
export default function Problems() {
  const { t, lang, local } = useTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const checked = useCheck(s => s.remarks);
  const run = useRun(s => s.run);
  const nodes = useRun(s => s.nodes);
  const stale = useRun(s => s.stale);
  const ran = Object.entries(nodes).flatMap(([id, n]) =>
    stale.has(id) ? [] : n.remarks.map(r => ({ ...r, node: id })),
  );
  const remarks: Remark[] = [...checked, ...(run?.remarks ?? []), ...ran];
  const name = (id: string) => {
    const node = findNode(doc, id);
    return captionIn(node?.title, lang) || local(session.types.get(node?.type ?? '')?.title) || id;
  };
  const go = (remark: Remark) => {
    if (remark.node) {
      session.editor.getState().select({ nodes: [remark.node] });
      session.view.setState({ panel: true });
      session.canvas.current?.show(remark.node);
    }
  };
  return (
    <section className={classes.problems} aria-label={t('problems.title')}>
      <header>
        <b>{t('problems.title')}</b>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('common.close')}
          onClick={() => session.view.setState({ problems: false })}
        >
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </header>
      {remarks.length === 0 && <p>{t('problems.none')}</p>}
      <ul>
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
    </section>
  );
}
