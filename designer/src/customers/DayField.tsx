import { TextInput } from '@mantine/core';

/** A day to choose; an emptied field keeps the day that it had. */
export function DayField({ label, day, choose }: { label: string; day: string; choose(day: string): void }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={day}
      onChange={event => event.currentTarget.value && choose(event.currentTarget.value)}
    />
  );
}
