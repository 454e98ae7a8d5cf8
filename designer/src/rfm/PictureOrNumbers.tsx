import { SegmentedControl } from '@mantine/core';
import { useRfmTexts } from './texts';

interface Props {
  numbers: boolean;
  onChange(numbers: boolean): void;
}

/** Whether something is drawn, or told in numbers. */
export function PictureOrNumbers({ numbers, onChange }: Props) {
  const { tf } = useRfmTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={tf('shownAs')}
      value={numbers ? 'numbers' : 'picture'}
      onChange={shown => onChange(shown === 'numbers')}
      data={[
        { value: 'picture', label: tf('picture') },
        { value: 'numbers', label: tf('numbers') },
      ]}
    />
  );
}
