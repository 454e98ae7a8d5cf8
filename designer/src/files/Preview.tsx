import { Loader, Modal } from '@mantine/core';
import { useFilePreview } from '../api/queries';
import { RemarkLine } from '../node-panels/RemarkLine';
import { bytes } from '../shared/format';
import { ColumnTypeSign } from '../shared/ui/ColumnTypeSign';
import table from '../shared/ui/Table.module.css';
import { delimiterName } from './delimiters';
import classes from './Files.module.css';
import { useFilesTexts } from './texts';

/** What a file holds, before it is used: how it is written, its columns, its first rows. */
export default function Preview({ path, name, close }: { path: string; name: string; close(): void }) {
  const { t, tf, lang } = useFilesTexts();
  const preview = useFilePreview(path);
  const found = preview.data;
  return (
    <Modal opened onClose={close} title={name} size="80rem" closeButtonProps={{ 'aria-label': t('common.close') }}>
      {preview.isPending && <Loader size="sm" />}
      {preview.error?.remarks.map(remark => (
        <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
      ))}
      {found && (
        <div className={classes.preview}>
          <dl className={classes.form}>
            <Fact name={tf('form.format')}>{tf(`kind.${found.kind as 'csv'}`)}</Fact>
            <Fact name={tf('size')}>{bytes(found.size, lang)}</Fact>
            {found.encoding && <Fact name={tf('form.encoding')}>{found.encoding.toUpperCase()}</Fact>}
            {found.delimiter && (
              <Fact name={tf('form.delimiter')}>{tf(`delimiter.${delimiterName(found.delimiter)}`)}</Fact>
            )}
            {found.header !== null && (
              <Fact name={tf('form.firstLine')}>{found.header ? tf('form.header') : tf('form.data')}</Fact>
            )}
            {found.decimalComma !== null && (
              <Fact name={tf('form.decimal')}>{found.decimalComma ? '12,5' : '12.5'}</Fact>
            )}
            <Fact name={tf('form.columns')}>{found.columns.length}</Fact>
          </dl>
          {found.remarks.map(remark => (
            <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
          ))}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
          <section className={`${table.frame} ${classes.rows}`} tabIndex={0} aria-label={tf('firstRows')}>
            <table translate="no">
              <thead>
                <tr>
                  {found.columns.map(column => (
                    <th key={column.name}>
                      <ColumnTypeSign type={column.type} /> {column.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row, number) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place
                  <tr key={number}>
                    {found.columns.map((column, at) => (
                      <td key={column.name}>{row[at]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <small>{tf('previewHint')}</small>
        </div>
      )}
    </Modal>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
