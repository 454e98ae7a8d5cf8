import rfm from '../Rfm.module.css';
import { useRfmTexts } from '../texts';
import { type Difference, differencesOf } from './differences';
import classes from './Models.module.css';
import { type ModelContent, useModelContent } from './models';

/** In what a version differs from the one before it, in words. */
export function Differences({ model, content }: { model: string; content: ModelContent }) {
  const { tf, lang, local } = useRfmTexts();
  const number = content.version.version - 1;
  const before = useModelContent(model, number).data;
  if (before?.version.version !== number) {
    return null;
  }
  const found = differencesOf(before, content);
  const text = (given: { en: string; ru: string } | null) => (given ? local(given) : tf('model.none'));
  const list = (numbers: readonly number[]) => numbers.map(n => n.toLocaleString(lang)).join('; ');
  const say = (d: Difference): string => {
    switch (d.kind) {
      case 'borders':
      case 'scale':
        return tf(`model.difference.${d.kind}`, { axis: local(d.axis), before: list(d.before), after: list(d.after) });
      case 'rule':
        return tf('model.difference.rule', { label: local(d.label), before: text(d.before), after: text(d.after) });
      case 'otherMap':
      case 'title':
        return tf(`model.difference.${d.kind}`, { before: text(d.before), after: text(d.after) });
      case 'map':
        return tf('model.difference.map', { cells: d.cells });
      default:
        return tf(`model.difference.${d.kind}`, { segment: local(d.segment) });
    }
  };
  return (
    <div className={classes.differences} data-differences>
      <h3>{tf('model.differences', { version: number })}</h3>
      {found.length === 0 ? (
        <p className={rfm.faint}>{tf('model.same')}</p>
      ) : (
        <ul>
          {found.map(difference => (
            <li key={JSON.stringify(difference)}>{say(difference)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
