import classes from './Segments.module.css';

/** The colour of a segment, where it has one. */
export const Swatch = ({ colour }: { colour: string | null }) => (
  <span
    className={classes.swatch}
    data-none={colour === null}
    style={{ background: colour ?? undefined }}
    aria-hidden="true"
  />
);
