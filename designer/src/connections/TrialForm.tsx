import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNodeTypes } from '../api/queries';
import type { Json, JsonObject } from '../flow/json';
import type { NodeType, Setting } from '../flow/nodeTypes';
import { fieldOf } from '../node-panels/fields/fieldOf';
import { isShown } from '../node-panels/isShown';
import { Prose } from '../shared/ui/Prose';
import classes from './Connections.module.css';
import { Outcome } from './Outcome';
import { useConnectionsTexts } from './texts';
import { loneNode, useTrial } from './trial';

/** Tries an account or a database that stands in no scenario yet. */
export default function TrialForm({ close }: { close(): void }) {
  const { t, tf, local } = useConnectionsTexts();
  const types = useNodeTypes();
  const ways = waysAmong([...(types.data?.values() ?? [])]);
  const [chosen, setChosen] = useState('');
  const [settings, setSettings] = useState<JsonObject>({});
  const { outcome, busy, attempt, forget } = useTrial();
  const type = ways.find(w => w.id === chosen) ?? ways[0];
  const fields = (type?.settings ?? []).filter(s => type?.connects?.includes(s.name));
  const change = (name: string, value: Json | undefined) => {
    forget();
    setSettings(({ [name]: _, ...rest }) => (value === undefined ? rest : { ...rest, [name]: value }));
  };
  return (
    <Modal opened onClose={close} title={tf('tryNew')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault();
          if (type) {
            void attempt(loneNode(type, settings));
          }
        }}
      >
        <SegmentedControl
          aria-label={tf('kind')}
          value={type?.id ?? ''}
          data={ways.map(way => ({ value: way.id, label: local(way.title) }))}
          onChange={next => {
            setChosen(next);
            setSettings({});
            forget();
          }}
        />
        {fields
          .filter(setting => isShown(setting, settings, fields))
          .map(setting => (
            <TrialField
              key={`${type?.id} ${setting.name}`}
              setting={setting}
              settings={settings}
              change={value => change(setting.name, value)}
              invalid={outcome?.remarks.some(r => r.setting === setting.name) ?? false}
            />
          ))}
        {outcome && <Outcome outcome={outcome} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('common.close')}
          </Button>
          <Button type="submit" loading={busy}>
            {tf('try')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface FieldProps {
  setting: Setting;
  settings: JsonObject;
  change(value: Json | undefined): void;
  invalid: boolean;
}

function TrialField({ setting, settings, change, invalid }: FieldProps) {
  const { local } = useConnectionsTexts();
  const Field = fieldOf(setting.kind);
  return (
    <div className={classes.field}>
      <span>{local(setting.label)}</span>
      <Field
        setting={setting}
        value={settings[setting.name]}
        settings={settings}
        change={change}
        done={() => {}}
        columns={() => null}
        label={local(setting.label)}
        path={setting.name}
        remarks={[]}
        invalid={invalid}
      />
      {local(setting.help) && (
        <small>
          <Prose text={local(setting.help)} />
        </small>
      )}
    </div>
  );
}

/** One node type for each set of settings that leads outside: reading from a database and writing to it go the same way. */
function waysAmong(types: readonly NodeType[]): NodeType[] {
  const seen = new Set<string>();
  return types.filter(type => {
    const way = type.connects?.join();
    return way && !seen.has(way) && seen.add(way);
  });
}
