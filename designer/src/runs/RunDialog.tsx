import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { Button, Checkbox, Group, Modal, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { start } from '../actions/runActions';
import { useNames } from '../compare/useNames';
import { useRun, useSession, useView, useWhole } from '../editor/session';
import { parametersOf } from '../flow/document';
import type { Json } from '../flow/json';
import { OutsideList } from './OutsideList';
import { outside } from './outside';
import { ParameterValues } from './ParameterValues';
import classes from './RunDialog.module.css';
import { useRunTexts } from './texts';

/** Asks for parameters, day and kind of the run. Before anything is sent it says what would go out, and wants a yes. */
export default function RunDialog() {
  const { t, tf } = useRunTexts();
  const session = useSession();
  const asked = useView(s => s.runDialog);
  const doc = useWhole(d => d);
  const latest = useRun(s => s);
  const { nodeName } = useNames([doc], session.types);
  const [values, setValues] = useState<Record<string, Json>>({});
  const [asOf, setAsOf] = useState('');
  const [dry, setDry] = useState(asked?.dryRun ?? true);
  const [sure, setSure] = useState(false);
  const [part, setPart] = useState(asked?.part ?? false);
  const offered = asked?.targets ?? [];
  const targets = part ? offered : [];
  const acts = outside(doc, session.types, targets, latest);
  const sends = !dry && acts.some(o => o.effect === 'send');
  const close = () => session.view.setState({ runDialog: null });
  const run = (dryRun: boolean) => {
    close();
    void start(session, { targets, dryRun, parameters: values, ...(asOf ? { asOf } : {}) });
  };
  const upTo = [...new Set(offered.map(target => nodeName(target.slice(0, target.indexOf('.')))))].join(', ');
  return (
    <Modal
      opened
      onClose={close}
      title={tf('dialog.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes.form}
        data-tour="confirm"
        onSubmit={event => {
          event.preventDefault();
          run(dry);
        }}
      >
        {upTo && (
          <Radio.Group
            label={tf('dialog.what')}
            value={part ? 'part' : 'all'}
            onChange={value => setPart(value === 'part')}
          >
            <div className={classes.choices}>
              <Radio value="all" label={tf('dialog.all')} />
              <Radio value="part" label={tf('dialog.part', { names: upTo })} />
            </div>
          </Radio.Group>
        )}
        <Radio.Group
          label={tf('dialog.mode')}
          value={dry ? 'dry' : 'real'}
          onChange={value => {
            setDry(value === 'dry');
            setSure(false);
          }}
        >
          <div className={classes.choices}>
            <Radio value="dry" label={tf('dialog.dry')} data-autofocus={dry || undefined} />
            <Radio value="real" label={tf('dialog.real')} data-autofocus={!dry || undefined} />
          </div>
        </Radio.Group>
        {!dry && <OutsideList acts={acts} nodeName={nodeName} />}
        {sends && (
          <Checkbox
            data-tour="sure"
            label={tf('dialog.sure')}
            checked={sure}
            onChange={event => setSure(event.currentTarget.checked)}
          />
        )}
        <ParameterValues parameters={parametersOf(doc)} values={values} change={setValues} />
        <TextInput
          type="date"
          description={tf('dialog.asOfHint')}
          classNames={{ input: classes.day ?? '' }}
          label={tf('dialog.asOf')}
          value={asOf}
          onChange={event => setAsOf(event.currentTarget.value)}
        />
        <Group justify="flex-end" className={classes.buttons ?? ''}>
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          {sends && (
            <Button variant="default" onClick={() => run(true)}>
              {tf('dialog.runDry')}
            </Button>
          )}
          <Button type="submit" color={sends ? 'red.8' : undefined} disabled={sends && !sure}>
            {tf(sends ? 'dialog.send' : dry ? 'dialog.runDry' : 'dialog.runReal')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
