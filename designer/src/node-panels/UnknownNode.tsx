import type { FlowNode } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './Inspector.module.css';

/** What can be told of a node whose type the server does not know: that it is kept as it is. */
export function UnknownNode({ node }: { node: FlowNode }) {
  const { t } = useTexts();
  return (
    <>
      <p className={classes.purpose}>{t('panel.unknown', { type: node.type })}</p>
      <pre className={classes.raw}>{JSON.stringify(node.settings, null, 2)}</pre>
    </>
  );
}
