import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { Hint } from '../shared/ui/hints/Hint';
import classes from './QuickView.module.css';
import { usePreviewTexts } from './texts';
import type { Viewer } from './viewer';

interface Props {
  /** There is little room: only the chosen one is named, the others when they are pointed at. */
  brief: boolean;
  offered: readonly Viewer[];
  value: Viewer['id'] | undefined;
  onChange(viewer: Viewer['id']): void;
}

/** How the rows are looked at; nothing where there is but one way. */
export function ViewerChoice({ brief, offered, value, onChange }: Props) {
  const { tf } = usePreviewTexts();
  return offered.length < 2 ? null : (
    <SegmentedControl
      size="xs"
      aria-label={tf('viewer')}
      className={classes.viewers}
      value={value}
      onChange={id => onChange(id as Viewer['id'])}
      data={offered.map(({ id, icon: Icon }) => ({
        value: id,
        label: (
          <Hint label={brief && id !== value ? tf(`viewers.${id}`) : undefined}>
            <span className={classes.viewer}>
              <Icon size={16} aria-hidden="true" />
              {brief && id !== value ? (
                <VisuallyHidden>{tf(`viewers.${id}`)}</VisuallyHidden>
              ) : (
                <span>{tf(`viewers.${id}`)}</span>
              )}
            </span>
          </Hint>
        ),
      }))}
    />
  );
}
