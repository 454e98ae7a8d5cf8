import classes from './Rfm.module.css';

/** A segment by its colour and name. */
export const SegmentName = ({ look }: { look: { title: string; colour: string } }) => (
  <span className={classes.segment}>
    <span className={classes.dot} style={{ background: look.colour }} aria-hidden="true" />
    {look.title}
  </span>
);
