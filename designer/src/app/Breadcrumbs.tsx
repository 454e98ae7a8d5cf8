import { IconChevronRight } from '@tabler/icons-react';
import { useEditor, useSession, useView, useWhole } from '../editor/session';
import { captionIn, deepNodes } from '../flow/document';
import { wayTo } from '../flow/submodels';
import { typeOf } from '../flow/typeOf';
import { useTexts } from '../shared/i18n';
import classes from './Breadcrumbs.module.css';

/** The way from the scenario to the submodel that is shown; each step leads back. */
export default function Breadcrumbs() {
  const { t, lang, local } = useTexts();
  const { id, types, editor } = useSession();
  const whole = useWhole(doc => doc);
  const table = useView(s => s.table);
  const at = useEditor(s => s.at) ?? '';
  const around = wayTo(whole.nodes ?? [], at) ?? [];
  const name = (submodel: string) => {
    const node = deepNodes(whole.nodes ?? []).find(n => n.id === submodel);
    return captionIn(node?.title, lang) || local(typeOf(types, node)?.title) || submodel;
  };
  const steps = [{ at: null as string | null, text: captionIn(whole.title, lang) || id }].concat(
    around.map(submodel => ({ at: submodel, text: name(submodel) })),
  );
  return (
    <nav className={classes.way} data-table={table} aria-label={t('canvas.way')}>
      <ol>
        {steps.map((step, i) => (
          <li key={step.at ?? ''}>
            <button
              type="button"
              title={step.text}
              onClick={() => editor.getState().enter(step.at, { nodes: [around[i] ?? at] })}
            >
              {step.text}
            </button>
            <IconChevronRight size={14} aria-hidden="true" />
          </li>
        ))}
        <li aria-current="page" title={name(at)}>
          {name(at)}
        </li>
      </ol>
    </nav>
  );
}
