import '@mantine/core/styles/Radio.css';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { freeSegmentId } from '../shared/freeSegmentId';
import { FormDialog } from '../shared/ui/FormDialog';
import { tellFault } from '../shared/ui/toasts';
import { combine, type Operation, operations, type Segment } from './segments';
import { useSegmentsTexts } from './texts';

/** Makes a segment of those that were chosen, in the order in which they were. */
export default function CombineSegments({ segments, close }: { segments: readonly Segment[]; close(): void }) {
  const { tf, local } = useSegmentsTexts();
  const names = segments.map(s => local(s.title));
  const [operation, choose] = useState<Operation>('union');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [, navigate] = useLocation();
  const make = async () => {
    setBusy(true);
    try {
      const id = await freeSegmentId(name);
      await combine({
        id,
        operation,
        segments: segments.map(s => s.id),
        title: { en: name, ru: name },
        colour: segments[0]?.colour ?? null,
      });
      navigate(`/segments/${id}`);
    } catch (fault) {
      tellFault(fault);
      setBusy(false);
    }
  };
  return (
    <FormDialog title={tf('combineTitle')} act={tf('combineDo')} size="lg" busy={busy} submit={make} close={close}>
      <Radio.Group
        label={tf('take')}
        value={operation}
        onChange={value => choose(operations.find(o => o === value) ?? 'union')}
      >
        <Stack gap={8} mt={6}>
          {operations.map(o => (
            <Radio
              key={o}
              value={o}
              label={tf(`operation.${o}`, { first: names[0], rest: names.slice(1).join(', '), all: names.join(', ') })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={tf('nameOfNew')}
        description={tf('combineKeeps')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={200}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
