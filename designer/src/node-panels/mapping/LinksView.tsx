import { type KeyboardEvent, useRef, useState } from 'react';
import { fitsTarget, isLost, type Source, sameName, sourceOf, type Target } from '../../flow/mapping';
import { useTexts } from '../../shared/i18n';
import { ColumnTypeSign } from '../../shared/ui/ColumnTypeSign';
import { usePanelTexts } from '../texts';
import type { Board } from './board';
import classes from './Mapping.module.css';
import { stepTo } from './stepTo';

const row = 34;
const gap = 120;

type Picked = { side: 'source'; source: Source } | { side: 'target'; target: Target };

interface Props {
  board: Board;
  onPick(picking: boolean): void;
  say(text: string): void;
}

/** Two lists with lines between them: drag from one to the other, or choose on one side and then on the other. */
export function LinksView({ board, onPick, say }: Props) {
  const { t } = useTexts();
  const { tf } = usePanelTexts();
  const { sources, targets } = board;
  const [picked, setPicked] = useState<Picked | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const pick = (next: Picked | null) => {
    setPicked(next);
    onPick(next !== null);
  };
  const link = (source: Source, target: Target) => {
    if (fitsTarget(source, target)) {
      board.link({ [target.key]: source.name });
      say(tf('mapping.linked', { column: source.name, target: target.title || source.name }));
    }
    pick(null);
  };
  const chooseSource = (source: Source) =>
    picked?.side === 'target' ? link(source, picked.target) : pick({ side: 'source', source });
  const chooseTarget = (target: Target) =>
    picked?.side === 'source' ? link(picked.source, target) : pick({ side: 'target', target });
  const unlink = (target: Target) => {
    board.link({ [target.key]: '' });
    say(tf('mapping.unlinked', { target: target.title }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && picked) {
      event.stopPropagation();
      pick(null);
    } else if (root.current && stepTo(root.current, event.key)) {
      event.preventDefault();
    }
  };
  const height = Math.max(sources.length, targets.length) * row;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={root} className={classes.links} onKeyDown={keys} data-picking={picked !== null}>
      <ul className={classes.side} aria-label={tf('mapping.incoming')}>
        {sources.map(source => (
          <li key={source.name}>
            <button
              type="button"
              data-side="source"
              draggable
              aria-pressed={picked?.side === 'source' && picked.source.name === source.name}
              data-linked={targets.some(x => sameName(x.column, source.name))}
              disabled={picked?.side === 'target' && !fitsTarget(source, picked.target)}
              onClick={() => chooseSource(source)}
              onDragStart={event => {
                event.dataTransfer.setData('text/plain', source.name);
                pick({ side: 'source', source });
              }}
              onDragEnd={() => pick(null)}
            >
              <ColumnTypeSign type={source.type} /> <span>{source.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <svg className={classes.lines} width={gap} height={height} aria-hidden="true">
        {targets.map((target, to) => {
          const from = sources.indexOf(sourceOf(target, sources) as Source & Board['sources'][number]);
          return from < 0 ? null : <path key={target.key} d={curve(from, to)} />;
        })}
      </svg>
      <ul className={classes.side} aria-label={tf('mapping.outgoing')}>
        {targets.map(target => {
          const lost = isLost(target, sources);
          const column = sourceOf(target, sources)?.name;
          const stand = lost ? tf('mapping.isLost') : (column ?? tf('mapping.notLinked'));
          return (
            <li key={target.key}>
              <button
                type="button"
                data-side="target"
                aria-pressed={picked?.side === 'target' && picked.target.key === target.key}
                data-linked={column !== undefined}
                data-lost={lost}
                disabled={picked?.side === 'source' && !fitsTarget(picked.source, target)}
                title={`${target.title}: ${stand}`}
                onClick={() => chooseTarget(target)}
                onKeyDown={event => event.key === 'Delete' && target.column && unlink(target)}
                onDragOver={event => picked?.side === 'source' && event.preventDefault()}
                onDrop={event => {
                  event.preventDefault();
                  chooseTarget(target);
                }}
              >
                <span>
                  {target.title || tf('mapping.unnamed')}
                  {target.required && !board.list && <b title={t('field.required')}> *</b>}
                </span>
                {(lost || !column || !sameName(column, target.title)) && <small>{stand}</small>}
              </button>
              {target.column && (
                <button
                  type="button"
                  className={classes.cut}
                  tabIndex={-1}
                  aria-label={`${tf('mapping.unlink')}: ${target.title}`}
                  title={tf('mapping.unlink')}
                  onClick={() => unlink(target)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
        {targets.length === 0 && <li className={classes.none}>{tf('mapping.nothingYet')}</li>}
      </ul>
    </div>
  );
}

function curve(from: number, to: number): string {
  const [a, b] = [from * row + row / 2, to * row + row / 2];
  return `M0 ${a} C${gap / 2} ${a} ${gap / 2} ${b} ${gap} ${b}`;
}
