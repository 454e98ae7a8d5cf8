import type { ReactNode } from 'react';
import { useInstallation } from '../api/queries';
import { bytes, count } from '../shared/format';
import classes from './Settings.module.css';
import { useSettingsTexts } from './texts';

const megabyte = 1024 * 1024;

/** What the installation consists of and may use. */
export function Installation() {
  const { tf, lang } = useSettingsTexts();
  const { data } = useInstallation();
  if (!data) {
    return null;
  }
  const days = (number: number) => (number === 0 ? tf('forEver') : tf('days', { count: number }));
  return (
    <section className={classes.card} aria-labelledby="installation">
      <h2 id="installation">{tf('installation')}</h2>
      <dl className={classes.facts}>
        <Fact name={tf('version')}>{data.version}</Fact>
        <Fact name={tf('warehouse')}>{tf(`engine.${data.warehouse}`)}</Fact>
        <Fact name={tf('store')}>{tf(`engine.${data.store}`)}</Fact>
        <Fact name={tf('memory')}>{bytes(data.memoryMb * megabyte, lang)}</Fact>
        <Fact name={tf('threads')}>{count(data.threads, lang)}</Fact>
        <Fact name={tf('maxRuns')}>{count(data.maxRuns, lang)}</Fact>
        <Fact name={tf('keepTables')}>{days(data.keepTablesDays)}</Fact>
        <Fact name={tf('keepRuns')}>{days(data.keepRunsDays)}</Fact>
        <Fact name={tf('keepAudit')}>{days(data.keepAuditDays)}</Fact>
      </dl>
      <h3>{tf('data')}</h3>
      <p className={classes.folder}>
        <code>{data.dataFolder}</code>
      </p>
      <dl className={classes.facts}>
        {(['tables', 'store', 'uploads', 'sample', 'free'] as const).map(kind => (
          <Fact key={kind} name={tf(`size.${kind}`)}>
            {bytes(data.data[kind], lang)}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
