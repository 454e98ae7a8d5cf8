import { Textarea, TextInput } from '@mantine/core';
import { useCheck, useDoc, useSession } from '../editor/session';
import { captionIn, withCaption } from '../flow/document';
import { useTexts } from '../shared/i18n';
import classes from './Inspector.module.css';
import { Parameters } from './Parameters';
import { RemarkLine } from './RemarkLine';

/** Title, story and parameters of the scenario, shown while no node is chosen. */
export function ScenarioPanel() {
  const { t, lang } = useTexts();
  const session = useSession();
  const doc = useDoc(d => d);
  const remarks = useCheck(s => s.remarks).filter(r => !r.node);
  const { perform, seal } = session.editor.getState();
  return (
    <div className={classes.body}>
      <header className={classes.head}>
        <h2>{t('scenario.title')}</h2>
      </header>
      <TextInput
        label={t('scenario.name')}
        value={captionIn(doc.title, lang)}
        onBlur={seal}
        onChange={event =>
          perform(
            { do: 'describe', change: { title: withCaption(doc.title, lang, event.currentTarget.value) } },
            'title',
          )
        }
      />
      <Textarea
        label={t('scenario.story')}
        autosize
        minRows={2}
        maxRows={10}
        value={captionIn(doc.story, lang)}
        onBlur={seal}
        onChange={event =>
          perform(
            { do: 'describe', change: { story: withCaption(doc.story, lang, event.currentTarget.value) } },
            'story',
          )
        }
      />
      <TextInput
        label={t('scenario.timeZone')}
        value={doc.timeZone ?? ''}
        placeholder="UTC"
        onBlur={seal}
        onChange={event => perform({ do: 'describe', change: { timeZone: event.currentTarget.value } }, 'timeZone')}
      />
      {remarks.map(remark => (
        <RemarkLine key={`${remark.code} ${remark.message}`} remark={remark} />
      ))}
      <Parameters />
    </div>
  );
}
