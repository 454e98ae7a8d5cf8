import { type ReactNode, useState } from 'react';
import { useTexts } from '../shared/i18n';
import classes from './App.module.css';

const least = 140;

/** Gives what is below the canvas a height that can be dragged. */
export function Splitter({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const [height, setHeight] = useState(300);
  const set = (next: number) => setHeight(Math.max(least, Math.min(window.innerHeight - 260, next)));
  return (
    <>
      <button
        type="button"
        className={classes.handle}
        aria-label={t('canvas.resize')}
        onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={event => event.buttons === 1 && set(window.innerHeight - event.clientY)}
        onKeyDown={event => {
          const step = event.key === 'ArrowUp' ? 30 : event.key === 'ArrowDown' ? -30 : 0;
          if (step) {
            event.preventDefault();
            set(height + step);
          }
        }}
      />
      <div style={{ flex: 'none', height }}>{children}</div>
    </>
  );
}
