import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { Mark } from '../flow/diff';
import classes from './MarkSign.module.css';
import { useCompareTexts } from './texts';

const signs = { added: IconPlus, removed: IconMinus, changed: IconPencil, moved: IconArrowsMove };

/** What became of a thing, as a sign and a word for those who do not see it. */
export function MarkSign({ mark }: { mark: Mark }) {
  const { tf } = useCompareTexts();
  const Sign = signs[mark];
  return (
    <span
      className={classes.sign}
      data-mark={mark}
      role="img"
      aria-label={tf(`mark.${mark}`)}
      title={tf(`mark.${mark}`)}
    >
      <Sign size={13} stroke={2.4} aria-hidden="true" />
    </span>
  );
}
