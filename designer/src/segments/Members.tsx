import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useCustomerAddress } from '../customers/useCustomerAddress';
import { PagedRows } from '../preview/PagedRows';
import classes from './Segments.module.css';
import { membersShown, useMembers } from './segments';
import { useSegmentsTexts } from './texts';

/** The customers of one version, page by page. */
export function Members({ segment, version }: { segment: string; version: number }) {
  const { tf } = useSegmentsTexts();
  const [offset, goTo] = useState(0);
  const customerAddress = useCustomerAddress();
  const read = useMembers(segment, version, offset);
  if (read.error) {
    return <p role="alert">{read.error.message}</p>;
  }
  if (!read.data) {
    return <Loader size="sm" />;
  }
  return (
    <section aria-labelledby="members">
      <h2 id="members" className={classes.heading}>
        {tf('membersOf', { version })}
      </h2>
      <PagedRows {...read.data} offset={offset} size={membersShown} onPage={goTo} customerAddress={customerAddress} />
    </section>
  );
}
