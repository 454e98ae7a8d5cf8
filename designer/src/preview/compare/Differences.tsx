import { ActionIcon, Loader } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { count } from '../../shared/format';
import type { Cell } from '../portReads';
import { formatCell, isNumeric } from '../table/cells';
import { usePreviewTexts } from '../texts';
import type { LookedPort } from '../viewer';
import classes from './compare.module.css';
import { type Comparison, type DifferenceKind, type Other, useDifferences } from './useComparison';

interface Props {
  port: LookedPort;
  other: Other;
  said: Comparison;
  kind: DifferenceKind;
  column: string | null;
}

const page = 100;

/** The rows that differ in one way, a page at a time; of changed values both are shown. */
export function Differences({ port, other, said, kind, column }: Props) {
  const { tf, lang } = usePreviewTexts();
  const [offset, setOffset] = useState(0);
  const found = useDifferences(port, other, kind, column, offset, page);
  if (!found.data) {
    return found.error ? (
      <p className={classes.hint}>{found.error.message}</p>
    ) : (
      <Loader size="sm" m="md" aria-label={tf('stat.counting')} />
    );
  }
  const { rows, total, columns } = found.data;
  const keys = said.keys.length;
  const heads = [
    ...said.keys.map((name, i) => ({ name, type: columns[i]?.type ?? 'text' })),
    ...(kind === 'repeated' ? [] : said.columns),
  ];
  const last = Math.min(total, offset + rows.length);
  if (total === 0) {
    return <p className={classes.hint}>{tf(`compare.none.${kind}`)}</p>;
  }
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.rows} translate="no">
          <caption>{tf(`compare.${kind}`)}</caption>
          <thead>
            <tr>
              {heads.map(({ name, type }) => (
                <th key={name} scope="col" data-number={isNumeric(type)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(rows as unknown as Cell[][]).map(row => (
              <tr key={JSON.stringify(row.slice(0, keys))}>
                {row.slice(0, keys).map((cell, i) => (
                  <th key={said.keys[i]} scope="row" data-number={isNumeric(columns[i]?.type ?? 'text')}>
                    {formatCell(cell, columns[i]?.type ?? 'text', lang)}
                  </th>
                ))}
                {kind !== 'repeated' &&
                  said.columns.map(({ name, type }, i) => (
                    <td key={name} data-number={isNumeric(type)}>
                      <Values
                        left={row[keys + 2 * i] ?? null}
                        right={row[keys + 2 * i + 1] ?? null}
                        type={type}
                        kind={kind}
                      />
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className={classes.pages}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          disabled={offset === 0}
          aria-label={tf('compare.earlier')}
          onClick={() => setOffset(Math.max(0, offset - page))}
        >
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <span>
          {tf('compare.place', { from: count(offset + 1, lang), to: count(last, lang), total: count(total, lang) })}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          disabled={last >= total}
          aria-label={tf('compare.later')}
          onClick={() => setOffset(offset + page)}
        >
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
      </footer>
    </>
  );
}

/** A value of one side, or what it was there and is here. */
function Values({ left, right, type, kind }: { left: Cell; right: Cell; type: string; kind: DifferenceKind }) {
  const { lang } = usePreviewTexts();
  if (kind === 'onlyRight') {
    return formatCell(right, type, lang);
  }
  const here = formatCell(left, type, lang);
  if (kind === 'onlyLeft' || left === right) {
    return here;
  }
  return (
    <span className={classes.changed}>
      <del>{formatCell(right, type, lang)}</del> → <ins>{here}</ins>
    </span>
  );
}
