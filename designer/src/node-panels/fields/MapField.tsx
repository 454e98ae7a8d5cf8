import { Button } from '@mantine/core';
import { IconPalette } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Json } from '../../flow/json';
import { MapPreview } from '../../scores/map/MapPreview';
import { isMap } from '../../scores/map/map';
import { useScoreTexts } from '../../scores/texts';
import type { FieldProps } from './field';

const MapDialog = lazy(() => import('../../scores/map/MapDialog'));

/** A segment map: small here, drawn over the whole page. */
export function MapField({ setting, value, settings, change, done, label, invalid }: FieldProps) {
  const { tf } = useScoreTexts();
  const [open, setOpen] = useState(false);
  const map: unknown = value;
  const drawn = isMap(map) ? map : null;
  const scale = setting.scale ? settings[setting.scale] : undefined;
  return (
    <div>
      {drawn && <MapPreview map={drawn} />}
      <Button
        size="xs"
        variant="light"
        color={invalid ? 'red' : undefined}
        leftSection={<IconPalette size={15} aria-hidden="true" />}
        aria-label={`${label}: ${tf('map.open')}`}
        onClick={() => setOpen(true)}
      >
        {tf('map.open')}
      </Button>
      <Suspense>
        {open && (
          <MapDialog
            map={drawn}
            scale={typeof scale === 'number' ? scale : 5}
            save={next => {
              change(next as unknown as Json);
              done();
            }}
            close={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
