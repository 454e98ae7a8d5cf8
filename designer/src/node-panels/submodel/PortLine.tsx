import { ActionIcon, Switch, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useSession } from '../../editor/session';
import { captionIn, type SubmodelPort, withCaption } from '../../flow/document';
import classes from './PortsEditor.module.css';
import { useSubmodelTexts } from './texts';

interface Props {
  port: SubmodelPort;
  canBeOptional: boolean;
  onChange(change: Partial<SubmodelPort>, merge?: string): void;
  onMove: { up: (() => void) | undefined; down: (() => void) | undefined };
  onRemove(): void;
}

/** One port of a submodel. Its name stays; what people read is its caption. */
export function PortLine({ port, canBeOptional, onChange, onMove, onRemove }: Props) {
  const { tf, lang } = useSubmodelTexts();
  const { editor } = useSession();
  const caption = captionIn(port.title, lang);
  const shown = caption || port.name;
  return (
    <li className={classes.port}>
      <TextInput
        size="xs"
        className={classes.caption}
        aria-label={tf('caption')}
        value={caption}
        placeholder={port.name}
        maxLength={60}
        description={`${tf(port.kind)}${port.service ? `: ${port.service}` : ''} · ${port.name}`}
        inputWrapperOrder={['input', 'description']}
        onBlur={() => editor.getState().seal()}
        onChange={event => onChange({ title: withCaption(port.title, lang, event.currentTarget.value) }, 'title')}
      />
      <div className={classes.tools}>
        {(['up', 'down'] as const).map(way => {
          const Icon = way === 'up' ? IconArrowUp : IconArrowDown;
          return (
            <ActionIcon
              key={way}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={tf(way, { port: shown })}
              title={tf(way, { port: shown })}
              disabled={!onMove[way]}
              onClick={onMove[way]}
            >
              <Icon size={15} aria-hidden="true" />
            </ActionIcon>
          );
        })}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={tf('remove', { port: shown })}
          title={tf('remove', { port: shown })}
          onClick={onRemove}
        >
          <IconX size={15} aria-hidden="true" />
        </ActionIcon>
      </div>
      {canBeOptional && (
        <Switch
          size="xs"
          className={classes.optional}
          label={tf('optional')}
          title={tf('optionalHint')}
          checked={port.optional ?? false}
          onChange={event => onChange({ optional: event.currentTarget.checked || undefined })}
        />
      )}
    </li>
  );
}
