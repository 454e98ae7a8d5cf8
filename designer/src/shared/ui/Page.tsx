import { type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  hint?: ReactNode;
  /** What can be done, to the right of the title. */
  tools?: ReactNode;
  /** All the width there is, for what has several columns of its own. */
  wide?: boolean;
  children: ReactNode;
}

/** A page around the canvas: its title, which the tab bears too, and what is on it. */
export function Page({ title, hint, tools, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · RfmFlows`;
    return () => {
      document.title = 'RfmFlows';
    };
  }, [title]);
  return (
    <div className={classes.page} data-wide={wide}>
      <header className={classes.head}>
        <h1>{title}</h1>
        {tools && <div className={classes.tools}>{tools}</div>}
        {hint && <p className={classes.hint}>{hint}</p>}
      </header>
      {children}
    </div>
  );
}
