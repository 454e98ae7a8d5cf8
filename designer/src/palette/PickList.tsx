import { Modal, TextInput } from '@mantine/core';
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import { focusCanvas } from '../actions/parts';
import { useTexts } from '../shared/i18n';
import classes from './PickList.module.css';

export interface Pick {
  key: string;
  text: string;
  detail?: string;
  icon?: ReactNode;
  run(): void;
}

interface Props {
  title: string;
  none: string;
  picks(query: string): readonly Pick[];
  close(): void;
}

/** A list to choose from by typing, arrows and Enter. */
export function PickList({ title, none, picks, close }: Props) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = picks(query);
  // At once: whoever has pressed the keys for the list types on without waiting. And they are given back when it goes.
  const take = useCallback((field: HTMLInputElement | null) => field?.focus(), []);
  useLayoutEffect(() => focusCanvas, []);
  const choose = (pick: Pick | undefined) => {
    if (pick) {
      close();
      pick.run();
    }
  };
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="md"
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      returnFocus={false}
    >
      <TextInput
        ref={take}
        data-autofocus
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls="picks"
        aria-activedescendant={found[at] ? `pick-${at}` : undefined}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={event => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step) {
            event.preventDefault();
            setAt(now => Math.max(0, Math.min(found.length - 1, now + step)));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(found[at]);
          }
        }}
      />
      <div role="listbox" id="picks" aria-label={title} className={classes.list}>
        {found.map((pick, i) => (
          <button
            key={pick.key}
            id={`pick-${i}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className={classes.pick}
            ref={i === at ? button => button?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => choose(pick)}
          >
            {pick.icon}
            <span>{pick.text}</span>
            {pick.detail && <small>{pick.detail}</small>}
          </button>
        ))}
        {found.length === 0 && <p className={classes.none}>{none}</p>}
      </div>
    </Modal>
  );
}
