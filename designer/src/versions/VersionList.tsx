import { Button, Group } from '@mantine/core';
import { answer, client, type Schemas } from '../api/client';
import { useSession } from '../editor/session';
import { moment } from '../shared/format';
import { Hint } from '../shared/ui/hints/Hint';
import { tell, tellFault } from '../shared/ui/toasts';
import { useVersionTexts } from './texts';
import { readVersion, renewVersions } from './useVersions';
import classes from './Versions.module.css';

interface Props {
  versions: readonly Schemas['VersionInfoView'][];
  inForce: number;
  /** The states that are compared: 0 is the draft. */
  from: number;
  to: number;
  onCompare(from: number, to: number): void;
  close(): void;
}

/** All versions, the newest first; choosing one compares it with the draft. */
export function VersionList({ versions, inForce, from, to, onCompare, close }: Props) {
  const { tf, lang } = useVersionTexts();
  const session = useSession();
  const restore = async (version: number) => {
    try {
      session.editor.getState().perform({ do: 'replace', doc: await readVersion(session.id, version) });
      tell(tf('restored', { version }));
      close();
    } catch (fault) {
      tellFault(fault);
    }
  };
  const republish = async (version: number) => {
    try {
      const made = await answer(
        client.POST('/api/scenarios/{id}/versions/{version}/publish', {
          params: { path: { id: session.id, version } },
          body: { note: tf('republishNote', { version }) },
        }),
      );
      tell(tf('nowPublished', { version: made.version }));
    } catch (fault) {
      tellFault(fault);
    } finally {
      await renewVersions(session.id);
    }
  };
  return (
    <section className={classes.section}>
      <h3>{tf('history')}</h3>
      <ol className={classes.versions}>
        <li data-chosen={from === 0 || to === 0}>
          <button type="button" onClick={() => onCompare(versions[0]?.version ?? 0, 0)}>
            <b>{tf('draft')}</b> <small>{tf('draftHint')}</small>
          </button>
        </li>
        {versions.map(({ version, publishedBy, publishedAt, note }) => (
          <li key={version} data-chosen={from === version || to === version} data-version={version}>
            <button type="button" onClick={() => onCompare(version, 0)}>
              <b>{tf('version', { version })}</b>
              {version === inForce && <span className={classes.tag}>{tf('current')}</span>}
              <small>{`${moment(publishedAt, lang)}, ${publishedBy}`}</small>
              {note && <span className={classes.note}>{note}</span>}
            </button>
            {(from === version || to === version) && (
              <Group gap={6}>
                <Hint label={tf('restoreHint')} width={240}>
                  <Button size="compact-sm" variant="light" onClick={() => restore(version)}>
                    {tf('restore')}
                  </Button>
                </Hint>
                {version !== inForce && (
                  <Hint label={tf('republishHint')} width={240}>
                    <Button size="compact-sm" variant="default" onClick={() => republish(version)}>
                      {tf('republish')}
                    </Button>
                  </Hint>
                )}
              </Group>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
