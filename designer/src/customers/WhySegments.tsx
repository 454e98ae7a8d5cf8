import { Loader } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../shared/ui/Refusal';
import table from '../shared/ui/Table.module.css';
import classes from './Customers.module.css';
import { type Told, useWhy } from './customers';
import { DayField } from './DayField';
import { NextSegments } from './NextSegments';
import { useCustomersTexts } from './texts';
import { useToday } from './useToday';
import { WhyRules } from './WhyRules';
import { WhyValues } from './WhyValues';

/** Why the customer is in a segment, model by model, step by step. */
export function WhySegments({ id }: { id: string }) {
  const { tf } = useCustomersTexts();
  const now = useToday();
  const [asOf = now, setAsOf] = useState<string>();
  const read = useWhy(id, asOf);
  return (
    <>
      <div className={classes.days}>
        <DayField label={tf('onDay')} day={asOf} choose={setAsOf} />
        {read.isFetching && <Loader size="sm" aria-label={tf('computing')} />}
      </div>
      {read.error && <Refusal fault={read.error} retry={() => void read.refetch()} />}
      {read.data && <p className={classes.note}>{tf('byBase')}</p>}
      {read.data?.length === 0 && <p className={table.empty}>{tf('noModels')}</p>}
      {read.data?.map(told => (
        <WhySegment key={`${told.kind} ${told.model}`} told={told} />
      ))}
    </>
  );
}

function WhySegment({ told: { kind, model, title, version, why, remarks } }: { told: Told }) {
  const { tf, local } = useCustomersTexts();
  const heading = `why-${kind}-${model}`;
  return (
    <section className={classes.why} aria-labelledby={heading} data-model={model}>
      <h2 id={heading}>
        <span translate="no">{local(title)}</span>
        <small>{version === null ? tf(`rule.${kind}` as 'rule.activity') : tf('rule.rfm', { version })}</small>
      </h2>
      {remarks.map(r => (
        <p key={r.code} role="note">
          {r.message} {r.remedy}
        </p>
      ))}
      {why && !why.segment && <p>{tf(why.values.length === 0 ? 'leftOutOfModel' : 'noSegmentHere')}</p>}
      {why?.segment && (
        <p className={classes.segment}>
          <span className={classes.swatch} style={{ background: why.segment.colour }} aria-hidden="true" />
          <strong>{local(why.segment.title)}</strong> {local(why.segment.meaning)} <em>{local(why.segment.advice)}</em>
        </p>
      )}
      {why && (
        <>
          <WhyValues values={why.values} />
          {why.rules.length > 0 && <WhyRules rules={why.rules} values={why.values} />}
          <NextSegments why={why} />
        </>
      )}
    </section>
  );
}
