import { ActionIcon, ScrollArea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { enterPart } from '../actions/parts';
import { useDoc, useEditor, useSession, useView, useWhole } from '../editor/session';
import { findNode } from '../flow/document';
import { anyNode, isBorder, isSubmodel } from '../flow/submodels';
import { useTexts } from '../shared/i18n';
import classes from './Inspector.module.css';
import { NodePanel } from './NodePanel';
import { ScenarioPanel } from './ScenarioPanel';

const SubmodelPanel = lazy(() => import('./submodel/SubmodelPanel'));

/** The panel on the right: the chosen node, else the scenario itself. */
export default function Inspector() {
  const { t } = useTexts();
  const { view } = useSession();
  const chosen = useEditor(s => (s.selection.nodes.length === 1 ? s.selection.nodes[0] : undefined));
  const several = useEditor(s => (s.selection.nodes.length > 1 ? s.selection.nodes.length : 0));
  const node = useDoc(doc => (chosen ? findNode(doc, chosen) : undefined));
  const at = useEditor(s => s.at);
  // The border of a submodel, and what is inside where nothing is chosen, stand for the submodel.
  const around = useWhole(doc => anyNode(doc, at ?? ''));
  const submodel = isSubmodel(node) ? node : !several && (!node || isBorder(node.id)) ? around : undefined;
  const part = useRef<HTMLElement>(null);
  const toSettings = useView(s => s.toSettings);
  useEffect(() => {
    if (toSettings && part.current) {
      enterPart(part.current);
      view.setState({ toSettings: false });
    }
  }, [toSettings, view]);
  return (
    <aside ref={part} className={classes.panel} data-part="panel" tabIndex={-1} aria-label={t('panel.title')}>
      <ActionIcon
        className={classes.close}
        variant="subtle"
        color="gray"
        aria-label={t('common.close')}
        onClick={() => view.setState({ panel: false })}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
      <ScrollArea className={classes.scroll} type="auto" offsetScrollbars="y">
        {submodel ? (
          <Suspense>
            <SubmodelPanel key={submodel.id} node={submodel} />
          </Suspense>
        ) : node ? (
          <NodePanel key={node.id} node={node} />
        ) : several ? (
          <p className={classes.several}>{t('panel.several', { count: several })}</p>
        ) : (
          <ScenarioPanel />
        )}
      </ScrollArea>
    </aside>
  );
}
