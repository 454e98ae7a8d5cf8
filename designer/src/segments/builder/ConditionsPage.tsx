import { Loader } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { Page } from '../../shared/ui/Page';
import { Refusal } from '../../shared/ui/Refusal';
import sheet from '../Segments.module.css';
import { useSegment } from '../segments';
import { useSegmentsTexts } from '../texts';
import { Builder } from './Builder';
import { useRule, useTerms } from './building';
import { emptyRule } from './rule';

/** Builds a segment by conditions: a new one, one like another, or one that is there. */
export default function ConditionsPage({ id }: { id: string | null }) {
  const { tf, local } = useSegmentsTexts();
  const [search] = useSearchParams();
  const source = id ?? search.get('from');
  const terms = useTerms();
  const rule = useRule(source);
  const segment = useSegment(source);
  const fault = terms.error ?? rule.error ?? segment.error;
  const name = segment.data ? local(segment.data.segment.title) : '';
  const isReady = terms.data && (source === null || (rule.data && segment.data));
  const retry = () => {
    for (const read of [terms, rule, segment]) {
      if (read.error) {
        void read.refetch();
      }
    }
  };
  return (
    <Page
      wide
      title={id === null ? tf('build.newTitle') : tf('build.editTitle', { name })}
      hint={
        <>
          <Link href={id === null ? '/segments' : `/segments/${id}`} className={sheet.back}>
            {id === null ? tf('title') : name}
          </Link>{' '}
          · {tf('build.hint')}
        </>
      }
    >
      {fault && <Refusal fault={fault} retry={retry} />}
      {!fault && !isReady && <Loader m="xl" />}
      {!fault && isReady && (
        <Builder
          id={id}
          terms={terms.data}
          start={{
            name: id !== null ? name : source === null ? '' : tf('build.copyOf', { name }),
            conditions: (rule.data?.conditions as never) ?? emptyRule,
            everyDayAt: rule.data?.everyDayAt ?? null,
            timeZone: rule.data?.timeZone,
            changedElsewhere: id === null ? null : rule.data?.changedElsewhere ? rule.data.scenario : null,
          }}
        />
      )}
    </Page>
  );
}
