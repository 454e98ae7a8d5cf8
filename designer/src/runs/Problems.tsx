import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Remark } from '../api/fault';
import { useCheck, useRun, useSession } from '../editor/session';
import { useTexts } from '../shared/i18n';
import classes from './Problems.module.css';
import { RemarkList } from './RemarkList';

/** All remarks of the scenario and of its latest run; each leads to its place. */
export default function Problems() {
  const { t } = useTexts();
  const session = useSession();
  const checked = useCheck(s => s.remarks);
  const run = useRun(s => s.run);
  const nodes = useRun(s => s.nodes);
  const stale = useRun(s => s.stale);
  const ran = Object.entries(nodes).flatMap(([id, n]) =>
    stale.has(id) ? [] : n.remarks.map(r => ({ ...r, node: id })),
  );
  const remarks: Remark[] = [...checked, ...(run?.remarks ?? []), ...ran];
  return (
    <section className={classes.problems} data-part="problems" aria-label={t('problems.title')}>
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
      <RemarkList remarks={remarks} />
    </section>
  );
}
