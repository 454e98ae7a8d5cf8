import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useTour } from '../shared/tour';
import { tell, tellFault } from '../shared/ui/toasts';
import { placeCard, placeLight } from './places';
import { sandboxValues } from './sandboxValues';
import { steps } from './steps';
import classes from './Tour.module.css';
import { useTourTexts } from './texts';
import { useTarget } from './useTarget';

/** How long a dialog takes to open, in milliseconds. */
const opening = 400;

/** Leads from a recipe to a sent campaign: a light on what matters, and a card that says why. Each step can be done by hand or by "Next". */
export default function Tour() {
  const { tf, lang } = useTourTexts();
  const { step: number, go, end, fill } = useTour();
  const [path, navigate] = useLocation();
  const card = useRef<HTMLDivElement>(null);
  const step = steps[number ?? 0];
  const box = useTarget(step?.target);
  const next = () => (number !== null && number + 1 < steps.length ? go(number + 1) : end());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values are looked for once, when the tour begins
  useEffect(() => {
    sandboxValues(lang)
      .then(values => {
        if (values) {
          fill(values);
        } else {
          end();
          tell(tf('noSandbox'), tf('noSandboxHint'));
        }
      })
      .catch(fault => {
        end();
        tellFault(fault);
      });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step goes to its place when it begins, not when the place changes
  useEffect(() => {
    if (step?.at && step.at !== path) {
      navigate(step.at);
    }
    const focus = () => card.current?.contains(document.activeElement) || card.current?.focus({ preventScroll: true });
    focus();
    // A dialog that opens with the step takes the focus for itself, and keeps Tab to itself.
    const timer = setTimeout(focus, opening);
    return () => clearTimeout(timer);
  }, [number]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again for each step
  useEffect(() => {
    const timer = setInterval(() => step?.done?.() && next(), 250);
    return () => clearInterval(timer);
  }, [number]);
  if (!step || number === null) {
    return null;
  }
  // What is pointed at may still be on its way: pressing it would come to nothing, and the tour would run ahead of the page.
  const isReady = !step.act || box !== null;
  const act = () => {
    const target = step.target ? document.querySelector<HTMLElement>(step.target) : null;
    if (!step.act) {
      next();
    } else if (target) {
      step.act(target);
    }
  };
  const isLast = number === steps.length - 1;
  return (
    <>
      <div className={classes.light} data-wide={!box} style={placeLight(box)} aria-hidden="true" />
      <div
        ref={card}
        className={classes.card}
        style={placeCard(box)}
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        tabIndex={-1}
        data-step={step.key}
      >
        <h2 id="tour-title">{tf(`${step.key}.title`)}</h2>
        <p id="tour-text" aria-live="polite">
          {tf(`${step.key}.text`)}
        </p>
        <footer>
          <small>{tf('of', { number: number + 1, count: steps.length })}</small>
          {!isLast && (
            <Button size="xs" variant="subtle" color="gray" onClick={end}>
              {tf('skip')}
            </Button>
          )}
          {!step.waits && (
            <Button size="xs" disabled={!isReady} onClick={act}>
              {isLast ? tf('finish') : tf(`${step.key}.next` as 'welcome.next')}
            </Button>
          )}
        </footer>
      </div>
    </>
  );
}
