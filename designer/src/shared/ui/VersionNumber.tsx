import classes from './VersionNumber.module.css';

interface Props {
  version: number;
  /** Whether it is the one that is shown. */
  chosen: boolean;
  onChoose(version: number): void;
}

/** A version in a table of versions, to be chosen. */
export const VersionNumber = ({ version, chosen, onChoose }: Props) => (
  <button type="button" className={classes.version} aria-pressed={chosen} onClick={() => onChoose(version)}>
    {version}
  </button>
);
