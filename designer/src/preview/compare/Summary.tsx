import { count } from '../../shared/format';
import { usePreviewTexts } from '../texts';
import classes from './compare.module.css';
import type { Comparison, DifferenceKind } from './useComparison';

interface Props {
  said: Comparison;
  kind: DifferenceKind;
  /** Only rows that differ in this column are listed. */
  column: string | null;
  onKind(kind: DifferenceKind): void;
  onColumn(column: string | null): void;
}

const signs = { changed: '≠', onlyLeft: '+', onlyRight: '−', repeated: '⧉' };

/** How many rows are equal, new, gone and changed; and the columns in which they differ. */
export function Summary({ said, kind, column, onKind, onColumn }: Props) {
  const { tf, lang } = usePreviewTexts();
  const differing = said.columns.filter(c => c.changed > 0).sort((a, b) => b.changed - a.changed);
  const lists = (['changed', 'onlyLeft', 'onlyRight', 'repeated'] as const).filter(
    k => k !== 'repeated' || said.repeated > 0,
  );
  return (
    <div className={classes.summary}>
      <p className={classes.equal}>
        <span>= {tf('compare.equal')}</span>
        <b>{count(said.equal, lang)}</b>
      </p>
      {lists.map(list => (
        <button
          key={list}
          type="button"
          aria-pressed={kind === list && column === null}
          data-kind={list}
          onClick={() => {
            onKind(list);
            onColumn(null);
          }}
        >
          <span>
            <span aria-hidden="true">{signs[list]}</span> {tf(`compare.${list}`)}
          </span>
          <b>{count(said[list], lang)}</b>
        </button>
      ))}
      {differing.length > 0 && (
        <>
          <h4>{tf('compare.differing')}</h4>
          {differing.map(({ name, changed }) => (
            <button
              key={name}
              type="button"
              aria-pressed={column === name}
              onClick={() => {
                onKind('changed');
                onColumn(name);
              }}
            >
              <span title={name}>{name}</span>
              <b>{count(changed, lang)}</b>
            </button>
          ))}
        </>
      )}
      {said.leftColumns.length > 0 && <p>{tf('compare.leftColumns', { names: said.leftColumns.join(', ') })}</p>}
      {said.rightColumns.length > 0 && <p>{tf('compare.rightColumns', { names: said.rightColumns.join(', ') })}</p>}
    </div>
  );
}
